import { chromiumPath, noChromium } from './open-chromium.js';

/**
 * `describe` for what needs a browser. Where none can be had its tests are skipped and say why; in CI they fail instead.
 */
export const describeInBrowser =
  chromiumPath !== undefined || process.env['CI'] !== undefined
    ? describe
    : (name: string, tests: () => void): void => describe.skip(`${name} (${noChromium})`, tests);
