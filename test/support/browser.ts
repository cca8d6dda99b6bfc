import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is on this machine. */
export function chromiumPath(): string | undefined {
  return places.find((path) => path !== undefined && existsSync(path));
}

/** Installs Debian's where there is none and this process may; else what needs one is skipped, and says so. */
export function installChromium(): void {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (chromiumPath() !== undefined || !mayInstall) return;
  console.warn('Installing Chromium for the tests of the web application …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ]) {
    spawnSync('apt-get', args, { env, stdio: 'ignore', timeout: 300_000 });
  }
}
