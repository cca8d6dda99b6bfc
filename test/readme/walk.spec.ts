import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { projectFile } from '#platform';
import { endPrograms, makeDataDir, startProgram } from '../support/program.js';

afterEach(endPrograms);

test('the delegation of the walkthrough can be copied and pasted: refused while the first tranche is short, then in force', async () => {
  const walkthrough = readFileSync(projectFile('docs/walkthrough.md'), 'utf8');
  const blocks = [...walkthrough.matchAll(/```bash walk\n(.*?)```/gs)].map(([, block]) => block);
  expect(blocks.length).toBeGreaterThan(4);
  const { dataDir, remove } = await makeDataDir();
  const program = await startProgram({ dataDir });
  const script = `set -eu\nset -o pipefail\n${blocks.join('\n')}`;
  const { stdout, stderr, status } = spawnSync('bash', ['-c', script], {
    env: { ...process.env, BASE: program.url },
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('submitForLegalityCheck refused: [');
  expect(stdout).toContain('First tranche short by 30,000.00 KGS');
  expect(stdout).toContain('bringIntoForce → inForce');
  expect(stdout.match(/refused/g)).toHaveLength(2);
  expect(await program.stop()).toBe(0);
  await remove();
});
