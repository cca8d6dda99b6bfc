import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { armCrashPoint, crashPoint, type CrashPoint } from './crash-point.js';
import { projectFile } from './project-file.js';

test('a point that is not armed does nothing', () => {
  expect(crashPoint('step.journalled')).toBeUndefined();
});

test('an armed one acts at each passing, until it is disarmed', async () => {
  let passed = 0;
  const disarm = armCrashPoint('step.journalled', () => {
    passed += 1;
    throw new Error('crash');
  });
  expect(() => crashPoint('step.journalled')).toThrow('crash');
  expect(() => crashPoint('step.journalled')).toThrow('crash');
  await crashPoint('step.committing');
  disarm();
  await crashPoint('step.journalled');
  expect(passed).toBe(2);
});

test('an armed one may make the program wait', async () => {
  let goOn = (): void => undefined;
  const disarm = armCrashPoint('step.committing', () => new Promise<void>((resolve) => (goOn = resolve)));
  let arrived = false;
  const passing = Promise.resolve(crashPoint('step.committing')).then(() => (arrived = true));
  await Promise.resolve();
  expect(arrived).toBe(false);
  goOn();
  await passing;
  disarm();
});

test('an unknown name cannot be armed', () => {
  expect(() => armCrashPoint('step.imagined' as CrashPoint, () => undefined)).toThrow('No crash point is called step.imagined');
});

describe('by the environment', () => {
  const module = fileURLToPath(projectFile('dist/libs/platform/src/crash-point.js'));
  const script = `
    const { crashPoint } = await import(${JSON.stringify(module)});
    for (let passing = 1; passing <= 3; passing += 1) { await crashPoint('step.committed'); console.log(passing); }`;

  function run(env: NodeJS.ProcessEnv): { signal: NodeJS.Signals | null; passed: number; error: string } {
    const { signal, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      encoding: 'utf8',
    });
    return { signal, passed: stdout.split('\n').filter(Boolean).length, error: stderr };
  }

  test('the process kills itself at the point', () => {
    expect(run({ NODE_ENV: 'test', YNTYMAK_CRASH_POINT: 'step.committed' })).toMatchObject({ signal: 'SIGKILL', passed: 0 });
  });

  test('or at its n-th passing', () => {
    expect(run({ NODE_ENV: 'test', YNTYMAK_CRASH_POINT: 'step.committed:3' })).toMatchObject({ signal: 'SIGKILL', passed: 2 });
  });

  test('but only in tests', () => {
    expect(run({ NODE_ENV: 'production', YNTYMAK_CRASH_POINT: 'step.committed' })).toMatchObject({ signal: null, passed: 3 });
  });

  test('an unknown name ends the process at once', () => {
    expect(run({ NODE_ENV: 'test', YNTYMAK_CRASH_POINT: 'step.imagined' }).error).toMatch(
      'No crash point is called step.imagined',
    );
  });
});
