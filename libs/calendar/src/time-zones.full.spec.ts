import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectFile } from '#platform';

const dates = [
  'libs/machine/src/due-date.spec.ts',
  'libs/calendar/src/due-date.spec.ts',
  'libs/calendar/src/judge-days.spec.ts',
  'workflows/delegation/v1/dates.spec.ts',
];

test.each(['America/New_York', 'Pacific/Kiritimati'])(
  'what is tested of dates holds on a machine of %s as well',
  async (TZ) => {
    const jest = fileURLToPath(projectFile('node_modules/jest/bin/jest.js'));
    // The database of this run is in the environment: nothing is set up or torn down anew.
    const given = ['--globalSetup=', '--globalTeardown=', '--runInBand', '--json', '--runTestsByPath', ...dates];
    const { stdout } = await promisify(execFile)(process.execPath, [jest, ...given], {
      cwd: fileURLToPath(projectFile('.')),
      env: { ...process.env, TZ },
      maxBuffer: 1e8,
    });
    const { success, numPassedTestSuites } = JSON.parse(stdout) as { success: boolean; numPassedTestSuites: number };
    expect([success, numPassedTestSuites]).toEqual([true, dates.length]);
  },
  120_000,
);
