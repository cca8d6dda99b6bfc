import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

const script = fileURLToPath(projectFile('.ci/audit.mjs'));

/** What the step of CI makes of a report of npm, as npm 10 and 11 write it. */
function judged(report: string): { code: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], { input: report, encoding: 'utf8' });
  return { code: status, said: stdout + stderr };
}

const finding = (severity: string): string =>
  JSON.stringify({ auditReportVersion: 2, vulnerabilities: { 'left-pad': { name: 'left-pad', severity, range: '<1.3.0' } } });

test.each(['high', 'critical'])('a %s finding stops it, by its name', (severity) => {
  expect(judged(finding(severity))).toEqual({ code: 1, said: `audit: ${severity}: left-pad <1.3.0\n` });
});

test.each([
  ['lower findings', finding('moderate'), 'audit: nothing high\n'],
  ['none', JSON.stringify({ auditReportVersion: 2, vulnerabilities: {} }), 'audit: nothing high\n'],
  [
    'nobody who answers',
    JSON.stringify({ message: '405 Method Not Allowed', statusCode: 405, error: {} }),
    'audit: nobody could be asked\n',
  ],
  ['no answer at all', '', 'audit: nobody could be asked\n'],
  ['an answer that is none', '<html>', 'audit: nobody could be asked\n'],
])('with %s it goes on, and says so', (_, report, said) => {
  expect(judged(report)).toEqual({ code: 0, said });
});
