import { chmod, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { chromiumPath, noChromium, openChromium } from '../../browser/open-chromium.js';
import { startProgram } from '../../support/program.js';
import type { Bench } from '../harness/bench.js';
import { quantile } from '../harness/figures.js';
import { type Result, resultOf, unmeasured } from '../harness/result.js';
import { say } from '../harness/say.js';
import type { Stand } from '../harness/stand.js';

const goal = { of: 'value', is: 'atMost', than: 100 } as const;
const rounds = 24;

/** In the page: milliseconds from a click to the frame that shows the first change of the document after it. */
const watch = `(() => {
  let began = 0;
  addEventListener('click', (event) => { began = event.timeStamp; window.firstAnswer = null; }, true);
  new MutationObserver(() => {
    if (began === 0) return;
    const from = began;
    began = 0;
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { window.firstAnswer = performance.now() - from; };
      port2.postMessage(null);
    });
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
})();`;

/** The main clicks of a person at the built program on its embedded database: how soon each shows that it was received. */
export const clicks: Bench = {
  names: { clicks: 'value ≤ 100' },

  async run(stand) {
    if (chromiumPath === undefined) {
      say(`  skipped: ${noChromium}`);
      return [{ ...unmeasured('clicks', 'value ≤ 100'), met: null }];
    }
    const times = await clickThrough(stand);
    const all = [...times.values()].map((each) => quantile(each, 0.95));
    const details = [...times].flatMap(([name, each]): Result[] => [
      resultOf({ name: `clicks/${name}`, value: quantile(each, 0.95), unit: 'ms', goal }),
      resultOf({ name: `clicks/${name}/p50`, value: quantile(each, 0.5), unit: 'ms' }),
    ]);
    return [resultOf({ name: 'clicks', value: Math.max(...all), unit: 'ms', goal }), ...details];
  },
};

async function clickThrough(stand: Stand): Promise<Map<string, number[]>> {
  const dataDir = join(stand.folder, 'clicks');
  await mkdir(dataDir);
  await chmod(dataDir, 0o755);
  const program = await startProgram({ dataDir, env: { DEMO: 'true', DEMO_CASES: 'on' } });
  const browser = await openChromium();
  stand.add(() => browser.close());
  const context = await browser.newContext({ baseURL: program.url, viewport: { width: 1280, height: 900 }, locale: 'ky' });
  await context.addInitScript({ content: watch });
  const times = new Map<string, number[]>();
  for (let round = 0; round < stand.scaled(rounds, 2); round += 1) {
    const id = await newCase(context);
    const page = await context.newPage();
    await walk(page, id, async (name, selector) => {
      const time = await clicked(page, selector);
      times.set(name, [...(times.get(name) ?? []), time]);
    });
    await page.close();
  }
  await browser.close();
  await program.stop();
  return times;
}

/** One case, from the list to the confirmation that it is withdrawn: each page loaded anew in each round. */
async function walk(page: Page, id: string, click: (name: string, selector: string) => Promise<void>): Promise<void> {
  await page.goto('/cases');
  await page.locator('main table a').first().waitFor();
  await click('case', `main table a`);
  await page.goto(`/cases/${id}`);
  await page.locator('.tabs').waitFor();
  await click('tab', '.tabs a[href$="/timeline"]');
  await page.locator('.tabs a').first().click();
  await page.locator('a[href$="/do/withdraw"]').first().waitFor();
  await click('form', 'a[href$="/do/withdraw"]');
  await page.locator('[id="reasonCode"]').selectOption({ index: 1 });
  await page.locator('[id="reasonText"]').fill('Каражат жетишпейт.');
  await click('check', 'form button[type="submit"]');
  await page.locator('[data-sends]').waitFor();
  await click('send', '[data-sends]');
  await page.locator('[data-record]').waitFor();
  await click('work', '.navigation a[href="/"]');
}

async function clicked(page: Page, selector: string): Promise<number> {
  await page.evaluate('firstAnswer = null');
  await page.locator(selector).first().click();
  // The page itself looks for it: its policy allows no repeated evaluation from outside.
  const answer = await page.evaluate<number | null>(`new Promise((resolve) => {
    const end = performance.now() + 10_000;
    const look = () => firstAnswer === null && performance.now() < end ? setTimeout(look, 5) : resolve(firstAnswer);
    look();
  })`);
  if (answer === null) throw new Error(`nothing followed from the click on ${selector} at ${page.url()}`);
  return answer;
}

/** A draft of the ministry's, who is signed in from now on. */
async function newCase({ request }: BrowserContext): Promise<string> {
  const ask = async <Answer>(path: string): Promise<Answer> => (await (await request.get(path)).json()) as Answer;
  const signIn = async (login: string): Promise<void> => {
    const answer = await request.post('/api/session', { data: { login, password: 'yntymak-demo' } });
    if (!answer.ok()) throw new Error(`${login} could not sign in: ${answer.status()}`);
  };
  await signIn('aimak.signatory');
  const { offices } = await ask<{ offices: { body: { id: string } }[] }>('/api/me');
  await signIn('ministry.drafter');
  const powers = await ask<{ items: { id: string; code: string }[] }>('/api/powers?limit=50');
  const power = powers.items.find(({ code }) => code === 'civilRegistration')!.id;
  const input = { instrument: 'agreement', title: 'Жарандык абалды каттоо', power, recipient: offices[0]!.body.id };
  const begun = await request.post('/api/workflows/delegation/instances', { data: { input } });
  const { id } = (await begun.json()) as { id: string };
  await signIn('ministry.signatory');
  return id;
}
