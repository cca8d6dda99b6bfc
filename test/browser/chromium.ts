import { chromium, type Browser } from 'playwright-core';
import { chromiumPath } from '../support/browser.js';

/**
 * `describe` for what needs a browser. Where none can be had its tests are skipped and say why; in CI they fail instead.
 */
export const describeInBrowser =
  chromiumPath() !== undefined || process.env['CI'] !== undefined
    ? describe
    : (name: string, tests: () => void): void =>
        describe.skip(`${name} (no Chromium on this machine: apt-get install chromium, or CHROMIUM=path)`, tests);

export function openChromium(): Promise<Browser> {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('No Chromium: apt-get install chromium, or CHROMIUM=path.');
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath, args });
}
