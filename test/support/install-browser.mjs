// The pages are tested in a browser: Debian's is installed where there is none and this process may. Elsewhere those tests say that they were skipped.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const isThere = process.env.CHROMIUM !== undefined || existsSync('/usr/bin/chromium-headless-shell');
if (!isThere && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
  console.error('Installing Chromium for the tests …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium-headless-shell'],
  ])
    spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 300_000 });
}
