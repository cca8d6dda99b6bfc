import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Test } from '@nestjs/testing';
import { projectFile } from '#platform';
import { Consumers, type ReceivedSignal, QueueModule, type QueueName, type QueueSettings, Queues } from './index.js';

/** What a process has of the queue. */
export interface TestProcess {
  readonly queues: Queues;
  readonly consumers: Consumers;
  /** Remembers each signal in the order in which it is heard, and what it does about it. */
  hear(queue: QueueName, handle?: (signal: ReceivedSignal) => Promise<void>, concurrency?: number): ReceivedSignal[];
  close(): Promise<void>;
}

const open = new Set<TestProcess>();

export async function openProcess(settings: QueueSettings): Promise<TestProcess> {
  const module = await Test.createTestingModule({ imports: [QueueModule.forRoot(settings)] }).compile();
  module.useLogger(false);
  const app = await module.init().catch(async (error: unknown) => {
    await module.close();
    throw error;
  });
  const consumers = app.get(Consumers);
  const process: TestProcess = {
    queues: app.get(Queues),
    consumers,
    hear: (queue, handle = () => Promise.resolve(), concurrency = 10) => {
      const heard: ReceivedSignal[] = [];
      consumers.consume(queue, (signal) => (heard.push(signal), handle(signal)), { concurrency });
      return heard;
    },
    close: async () => {
      open.delete(process);
      await app.close();
    },
  };
  open.add(process);
  return process;
}

export async function closeProcesses(): Promise<void> {
  await Promise.all([...open].map((each) => each.close()));
}

/** Asks until the answer is yes. @throws when the time is over. */
export async function until(isSo: () => boolean | Promise<boolean>, limitMs = 10_000): Promise<void> {
  const limit = Date.now() + limitMs;
  while (!(await isSo())) {
    if (Date.now() > limit) throw new Error(`not within ${limitMs} ms: ${isSo.toString()}`);
    await delay(10);
  }
}

const beginning = `
import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Consumers, Queues, QueueModule } from '#queue';
const settings = JSON.parse(process.env.QUEUE_SETTINGS);
const app = await NestFactory.createApplicationContext(QueueModule.forRoot(settings), { logger: false, abortOnError: false });
`;

/** A process of its own, of the built code, and what it does with `app` and `Queues` or `Consumers`. Kill it by its pid. */
export function spawnProcess(settings: QueueSettings, act: string, env: Readonly<Record<string, string>> = {}): ChildProcess {
  return spawn(process.execPath, ['--input-type=module', '-e', `${beginning}${act}`], {
    cwd: fileURLToPath(projectFile('.')),
    env: { ...process.env, QUEUE_SETTINGS: JSON.stringify(settings), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Takes up one signal and never ends with it. */
export function spawnStuckConsumer(settings: QueueSettings): {
  readonly child: ChildProcess;
  readonly hearing: Promise<unknown>;
} {
  const hear = `app.get(Consumers).consume('alarms', () => new Promise(() => console.log('hearing')), { concurrency: 1 });`;
  const child = spawnProcess(settings, hear);
  return { child, hearing: once(child.stdout!, 'data') };
}

/**
 * Listens, and rings a signal for whoever does.
 * @param begun has heard one, and waits for more; or has only rung, and may not be connected yet to listen.
 * @returns how it is asked to end, which says how it ended.
 */
export async function spawnConsumer(
  settings: QueueSettings,
  begun: 'heard' | 'rung' = 'heard',
): Promise<{ end(limitMs: number): Promise<unknown> }> {
  const child = spawnProcess(
    settings,
    `process.once('SIGUSR2', () => app.close());
    app.get(Consumers).consume('alarms', async () => console.log('heard'), { concurrency: 1 });
    await app.get(Queues).notify('alarms', [{ id: 'of ' + process.pid, data: null }]);
    console.log('rung');`,
  );
  let told = '';
  while (!told.includes(begun)) told += String((await once(child.stdout!, 'data'))[0]);
  const end = async (limitMs: number): Promise<unknown> => {
    const ended = once(child, 'exit');
    child.kill('SIGUSR2');
    const outcome = await Promise.race([ended, delay(limitMs, 'still there', { ref: false })]);
    child.kill('SIGKILL');
    return outcome;
  };
  return { end };
}
