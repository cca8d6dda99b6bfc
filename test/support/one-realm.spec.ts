import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { Logger } from '@nestjs/common';
import { getMetadataStorage, IsString } from 'class-validator';
import { Column, Entity, getMetadataArgsStorage } from 'typeorm';
import { projectFile } from '#platform';

interface Environment {
  readonly moduleMocker: { spyOn(object: object, name: string): { mockReturnValue(value: unknown): void } };
  teardown(): Promise<void>;
}

const load = (globalThis as unknown as Record<symbol, (name: string) => unknown>)[Symbol.for('yntymak.installed')]!;

function openEnvironment(): Environment {
  const OneRealm = load(fileURLToPath(projectFile('test/support/one-realm.cjs'))) as new (config: object) => Environment;
  return new OneRealm({ projectConfig: { testEnvironmentOptions: {} } });
}

test('a package is the one of the worker, and what Node makes is of the realm of a file', async () => {
  expect(load('typeorm')).toMatchObject({ getMetadataArgsStorage });
  expect(await readFile('/nowhere').catch((error: unknown) => error instanceof Error)).toBe(true);
  expect(structuredClone([new Map()])[0]).toBeInstanceOf(Map);
});

test('a file leaves nothing behind in the realm', async () => {
  const left = (): object => ({
    global: Object.hasOwn(globalThis, 'leftBehind'),
    date: Date,
    variables: [process.env.LEFT_BEHIND, process.env.TEST_DATE_AHEAD_MS],
    exitCode: process.exitCode,
    folder: process.cwd(),
    listeners: [process.listenerCount('SIGTERM'), process.listenerCount('warning')],
    emitWarning: Object.getOwnPropertyDescriptor(process, 'emitWarning')?.value as unknown,
    stackTraceLimit: Error.stackTraceLimit,
    logger: (Logger as unknown as { staticInstanceRef: unknown }).staticInstanceRef,
    chance: Math.random,
  });
  const before = left();
  const environment = openEnvironment();
  Object.assign(globalThis, { leftBehind: true, Date: class extends Date {} });
  process.env.LEFT_BEHIND = 'yes';
  delete process.env.TEST_DATE_AHEAD_MS;
  process.exitCode = 3;
  process.chdir('/');
  process.once('SIGTERM', () => undefined).on('warning', () => undefined);
  process.emitWarning = () => undefined;
  Error.stackTraceLimit = 1;
  Logger.overrideLogger(false);
  environment.moduleMocker.spyOn(Math, 'random').mockReturnValue(0.5);
  expect(left()).not.toEqual(before);
  await environment.teardown();
  expect(left()).toEqual(before);
});

test('nor do the packages hold anything of the classes of a file', async () => {
  const environment = openEnvironment();
  @Entity()
  class Left {
    @Column('text')
    @IsString()
    readonly text!: string;
  }
  const held = (): boolean[] => [
    getMetadataArgsStorage().filterTables(Left).length > 0,
    getMetadataStorage().getTargetValidationMetadatas(Left, '', true, false).length > 0,
  ];
  expect(held()).toEqual([true, true]);
  await environment.teardown();
  expect(held()).toEqual([false, false]);
});
