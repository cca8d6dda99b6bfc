import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Where a browser is on this machine; `npm test` installs Debian's where it may. */
export const chromiumPath = places.find((path) => path !== undefined && existsSync(path));

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
  return chromium.launch({
    executablePath: chromiumPath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
}
