import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { Test } from '@nestjs/testing';
import { projectFile } from '#platform';
import { Consumers, type ReceivedSignal, QueueModule, type QueueName, Queues } from './index.js';
import type { QueueSettings } from './queue-settings.js';

/** What a process has of the queue. */
export interface TestProcess {
  readonly queues: Queues;
  readonly consumers: Consumers;
  /** Remembers each signal in the order of receipt, and what it does about it. */
  consume(queue: QueueName, handle?: (signal: ReceivedSignal) => Promise<void>, concurrency?: number): ReceivedSignal[];
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
    consume: (queue, handle = () => Promise.resolve(), concurrency = 10) => {
      const received: ReceivedSignal[] = [];
      consumers.consume(queue, (signal) => (received.push(signal), handle(signal)), { concurrency });
      return received;
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
  readonly consuming: Promise<unknown>;
} {
  const consume = `app.get(Consumers).consume('alarms', () => new Promise(() => console.log('consuming')), { concurrency: 1 });`;
  const child = spawnProcess(settings, consume);
  return { child, consuming: once(child.stdout!, 'data') };
}

/**
 * Listens, and sends a signal to any process that listens.
 * @param begun has received one, and waits for more; or has only notified, and may not be connected yet to listen.
 * @returns a function that ends it and returns how it ended.
 */
export async function spawnConsumer(
  settings: QueueSettings,
  begun: 'received' | 'notified' = 'received',
): Promise<{ end(limitMs: number): Promise<unknown> }> {
  const child = spawnProcess(
    settings,
    `process.once('SIGUSR2', () => app.close());
    app.get(Consumers).consume('alarms', async () => console.log('received'), { concurrency: 1 });
    await app.get(Queues).notify('alarms', [{ id: 'of ' + process.pid, data: null }]);
    console.log('notified');`,
  );
  let output = '';
  while (!output.includes(begun)) output += String((await once(child.stdout!, 'data'))[0]);
  const end = async (limitMs: number): Promise<unknown> => {
    const ended = once(child, 'exit');
    child.kill('SIGUSR2');
    const outcome = await Promise.race([ended, delay(limitMs, 'still there', { ref: false })]);
    child.kill('SIGKILL');
    return outcome;
  };
  return { end };
}
