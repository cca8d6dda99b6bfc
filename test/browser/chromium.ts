import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where a browser is on this machine; `npm test` installs Debian's where it may. */
const chromiumPath = [process.env['CHROMIUM'], '/usr/bin/chromium'].find((path) => path !== undefined && existsSync(path));

/**
 * `describe` for what needs a browser. Where none can be had its tests are skipped and say why; in CI they fail instead.
 */
export const describeInBrowser =
  chromiumPath !== undefined || process.env['CI'] !== undefined
    ? describe
    : (name: string, tests: () => void): void =>
        describe.skip(`${name} (no Chromium on this machine: apt-get install chromium, or CHROMIUM=path)`, tests);

export function openChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('No Chromium: apt-get install chromium, or CHROMIUM=path.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath: chromiumPath, args });
}
