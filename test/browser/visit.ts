import { readFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { projectFile } from '#platform';

export type Language = 'ky' | 'ru' | 'en';

export interface Visitor {
  readonly context: BrowserContext;
  readonly page: Page;
  /** What the browser complained of: errors of scripts, and what the policy of contents refused. */
  readonly complaints: string[];
}

export interface Looks {
  readonly language?: Language;
  readonly width?: number;
  readonly height?: number;
  readonly forcedColors?: 'active' | 'none';
  readonly scheme?: 'light' | 'dark';
}

/** A person at a browser of their own, signed in; `null`: nobody. */
export async function visit(browser: Browser, url: string, login: string | null, looks: Looks = {}): Promise<Visitor> {
  const { language = 'ky', width = 1280, height = 900, scheme = 'light', forcedColors = 'none' } = looks;
  const context = await browser.newContext({
    baseURL: url,
    viewport: { width, height },
    colorScheme: scheme,
    forcedColors,
    reducedMotion: 'reduce',
    locale: language === 'en' ? 'en-GB' : language,
  });
  await context.addInitScript({ content: `localStorage.setItem('yntymak.language', '${language}')` });
  if (login !== null) {
    const answer = await context.request.post('/api/session', { data: { login, password: 'yntymak-demo' } });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`);
    // Without its end, which was counted from the date of the tests: the clock of the browser is the real one.
    const [name, value] = answer.headers()['set-cookie']!.split(';')[0]!.split('=') as [string, string];
    await context.addCookies([{ name, value, url, httpOnly: true, sameSite: 'Strict' }]);
  }
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    // The browser logs each answer of 4xx; that nobody is signed in, or that an event is refused, is no error of the page.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) complaints.push(message.text());
  });
  return { context, page, complaints };
}

/** Opens an address and waits until nothing is on its way. */
export async function open(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
}

/** Until the heading of the page is there and nothing is loading. */
export async function settled(page: Page): Promise<void> {
  // At each frame: a locator looks every half second.
  await page.waitForFunction(
    () => {
      const { document } = globalThis as unknown as { document: { querySelector: (selector: string) => unknown } };
      return document.querySelector('h1') && !document.querySelector('.skeleton');
    },
    undefined,
    { polling: 'raf' },
  );
}

// As a text: it is run in the page.
const axe = readFileSync(fileURLToPath(projectFile('node_modules/axe-core/axe.min.js')), 'utf8');

interface Findings {
  readonly violations: readonly { id: string; help: string; nodes: readonly { target: readonly string[] }[] }[];
}

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds against WCAG 2.2 AA, each with the places. */
export async function barriers(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // Of what holds it writes down nothing: that takes as long as looking.
  const options = { runOnly: rules, resultTypes: ['violations'] };
  const { violations } = await page.evaluate<Findings>(`axe.run(${JSON.stringify(options)})`);
  return violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`);
}

/** The page as a picture, in a folder that git does not keep. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = join(process.cwd(), 'screenshots');
  await mkdir(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}

/** Whether something stands out of the page at its side. */
export function isTooWide(page: Page): Promise<boolean> {
  return page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
