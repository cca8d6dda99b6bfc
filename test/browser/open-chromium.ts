import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

/** Where a browser is on this machine; `npm test` installs Debian's where it may. The one without windows takes a third of the processor's time. */
export const chromiumPath = [process.env['CHROMIUM'], '/usr/bin/chromium-headless-shell', '/usr/bin/chromium'].find(
  (path) => path !== undefined && existsSync(path),
);

export const noChromium = 'no Chromium on this machine: apt-get install chromium-headless-shell, or CHROMIUM=path';

export function openChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error(noChromium);
  const args = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];
  return chromium.launch({ executablePath: chromiumPath, args });
}
