// Reads what `npm audit --json` says and exits with 1 at a finding that is high or critical. Where nobody could be asked, it
// says so and goes on: an audit that cannot be made must not stop what is sound.
import { text } from 'node:stream/consumers';

const severe = ['high', 'critical'];

/** @returns {{ vulnerabilities?: Record<string, { severity: string, range: string }> }} */
function read(report) {
  try {
    return JSON.parse(report);
  } catch {
    return {};
  }
}

const { vulnerabilities } = read(await text(process.stdin));
if (vulnerabilities === undefined) {
  console.log('audit: nobody could be asked');
} else {
  const found = Object.entries(vulnerabilities).filter(([, { severity }]) => severe.includes(severity));
  for (const [name, { severity, range }] of found) console.error(`audit: ${severity}: ${name} ${range}`);
  if (found.length === 0) console.log('audit: nothing high');
  else process.exitCode = 1;
}
