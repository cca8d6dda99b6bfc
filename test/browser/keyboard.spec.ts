import type { Page } from 'playwright-core';
import { HttpDesk } from '../journeys/http-desk.js';
import { draftFields, nextEffectiveDate, termFrom } from '../../workflows/delegation/scenarios/stages.js';
import { describeInBrowser } from './chromium.js';
import { openSite, type Site } from './sites.js';
import { stored } from './stored.js';
import { isTooWide, type Looks, picture, settled, visit } from './visit.js';

let site: Site;
let desk: HttpDesk;

/** What is wrong with the place where the keyboard is: it cannot be seen, or something covers it. */
const look = `(async () => {
  // A transition, however short, has begun and shows where it comes from until the next frame.
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  const here = document.activeElement;
  if (here === null || here === document.body) return 'nowhere';
  const name = here.tagName + ' ' + (here.id || here.textContent.trim().slice(0, 40));
  const { left, right, top, bottom } = here.getBoundingClientRect();
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) return name + ' is outside';
  const isHeading = here.matches('h1, h2, main');
  if (!isHeading && getComputedStyle(here).outlineStyle === 'none') return name + ' has no outline';
  const x = (Math.max(0, left) + Math.min(innerWidth, right)) / 2;
  const y = (Math.max(0, top) + Math.min(innerHeight, bottom)) / 2;
  const there = document.elementFromPoint(x, y);
  if (there !== null && !here.contains(there) && !there.contains(here)) return name + ' is covered by ' + there.className;
  return '';
})()`;

/** Goes on with the key until it stands on such an element; each stop on the way can be seen. */
async function go(page: Page, key: 'Tab' | 'Shift+Tab', to: string): Promise<void> {
  const passed: string[] = [];
  for (let press = 0; press < 120; press += 1) {
    await page.keyboard.press(key);
    const wrong = await page.evaluate<string>(look);
    // After the last one comes the browser itself.
    if (wrong !== '' && wrong !== 'nowhere') throw new Error(`${page.url()}: ${wrong}`);
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(to)})`)) return;
    passed.push(await page.evaluate<string>('document.activeElement.textContent.trim().slice(0, 30)'));
  }
  throw new Error(`${page.url()}: no key leads to ${to}: ${passed.slice(0, 60).join(', ')}`);
}

/** Where the focus is after something has been done: somewhere, and it can be seen. */
async function expectFocus(page: Page): Promise<void> {
  await settled(page);
  expect(await page.evaluate<string>(look)).toBe('');
  expect([page.url(), await isTooWide(page)]).toEqual([page.url(), false]);
}

/** The second is a window of 1280 × 1024 at 400 %. */
const ways: readonly (readonly [string, Looks])[] = [
  ['wide and light', { width: 1280, height: 1024 }],
  ['at 400 %, dark', { width: 320, height: 256, scheme: 'dark' }],
  ['at 400 %, in forced colours', { width: 320, height: 256, forcedColors: 'active' }],
];

describeInBrowser('by keyboard alone', () => {
  beforeAll(async () => {
    site = await openSite();
    desk = await HttpDesk.sitDown(site.program.url, site.people);
  });

  afterAll(() => site.close());

  test.each(ways)(
    'a person signs in, does a task and signs out, %s',
    async (name, looks) => {
      const delegation = await desk.open({ instrument: 'agreement' });
      await delegation.send('ministry.drafter', 'saveDraft', draftFields(termFrom(nextEffectiveDate(desk.today()))));
      await delegation.send('ministry.drafter', 'submitForLegalityCheck');
      const { id } = delegation as unknown as { id: string };
      const { page, context, complaints } = await visit(site.browser, site.program.url, null, { language: 'ky', ...looks });
      await page.goto('/');
      await expectFocus(page);

      await go(page, 'Tab', '#login');
      await page.keyboard.type('ministry.lawyer');
      await go(page, 'Tab', '#password');
      await page.keyboard.type('not this one');
      await page.keyboard.press('Enter');
      await page.getByRole('alert').waitFor();
      expect(await page.evaluate(look)).toBe('');
      await go(page, 'Tab', 'main button');
      await go(page, 'Shift+Tab', '#password');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('yntymak-demo');
      await page.keyboard.press('Enter');
      await page.locator('.navigation').waitFor();
      await expectFocus(page);
      expect(await page.locator('h1').innerText()).toBe('Менин ишим');

      await go(page, 'Shift+Tab', '.skip');
      await picture(page, `keyboard-skip-${looks.width}-${looks.scheme ?? looks.forcedColors ?? 'light'}`);
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('main');

      await go(page, 'Tab', `main a[href*="/cases/${id}"]`);
      await page.keyboard.press('Enter');
      await page.locator('.tabs').or(page.locator('form')).first().waitFor();
      await expectFocus(page);
      if (!page.url().includes('/do/')) {
        await go(page, 'Tab', 'a[href$="/do/confirmLegality"]');
        await page.keyboard.press('Enter');
        await page.locator('[id="noHarmStatement"]').waitFor();
        await expectFocus(page);
      }

      // What is missing is said first, with a way to it.
      await go(page, 'Tab', 'form > button[type="submit"]');
      await page.keyboard.press('Enter');
      await page.locator('a[href="#noHarmStatement"]').waitFor();
      expect(await page.evaluate(look)).toBe('');
      await go(page, 'Tab', 'a[href="#noHarmStatement"]');
      await page.keyboard.press('Enter');
      expect(await page.evaluate('document.activeElement.id')).toBe('noHarmStatement');
      await page.keyboard.type('Жергиликтүү маселелерге зыян келтирбейт.');
      await go(page, 'Tab', 'form > button[type="submit"]');
      await page.keyboard.press('Enter');
      const sends = page.locator('[data-sends]');
      await sends.or(page.locator('[data-record]')).first().waitFor();
      if (await sends.isVisible()) {
        await expectFocus(page);
        await picture(page, `keyboard-check-${looks.width}-${looks.scheme ?? looks.forcedColors ?? 'light'}`);
        await go(page, 'Tab', '[data-sends]');
        await page.keyboard.press('Enter');
      }
      await page.locator('[data-record]').waitFor();
      await expectFocus(page);

      // Nothing that opens the door lies where scripts find it.
      const [session] = await context.cookies();
      expect(session).toMatchObject({ httpOnly: true, sameSite: expect.stringMatching(/Lax|Strict/) });
      const storedText = await stored(page);
      expect(storedText).toContain('yntymak.language');
      for (const secret of ['yntymak-demo', 'not this one', session!.value]) expect(storedText.includes(secret)).toBe(false);

      // A question takes the focus and gives it back.
      await page.evaluate(`localStorage.setItem('yntymak.draft.' + localStorage.getItem('yntymak.person') + '.many', JSON.stringify({
        typed: {}, seq: null, at: new Date().toISOString() }))`);
      await go(page, 'Shift+Tab', 'header button:not([aria-pressed])');
      await page.keyboard.press('Enter');
      await page.locator('dialog').waitFor();
      expect([await page.evaluate(look), await page.evaluate('document.activeElement.closest("dialog") !== null')]).toEqual([
        '',
        true,
      ]);
      await picture(page, `keyboard-question-${looks.width}-${looks.scheme ?? looks.forcedColors ?? 'light'}`);
      await page.keyboard.press('Escape');
      await page.locator('dialog').waitFor({ state: 'detached' });
      expect(await page.evaluate('document.activeElement.textContent')).toBe('Чыгуу');
      await page.keyboard.press('Enter');
      await page.locator('dialog').waitFor();
      await go(page, 'Tab', 'dialog button:first-child');
      await page.keyboard.press('Enter');
      await page.locator('#login').waitFor();
      await expectFocus(page);
      expect(complaints).toEqual([]);
      await context.close();
      return name;
    },
    120_000,
  );
});
