import { isFull } from '../support/full.js';
import type { Site } from './sites.js';
import { barriers, isTooWide, type Language, open, picture, visit } from './visit.js';

/** An address with somebody for whom it is; `null`: nobody. */
export type WalkedPage = readonly [login: string | null, path: string];

/** Every language, wide and narrow, light and dark: each page in one of them, in `npm run test:full` in all. */
export const looks: readonly (readonly [Language, number, 'light' | 'dark'])[] = [
  ['ky', 1280, 'light'],
  ['ru', 320, 'light'],
  ['en', 1280, 'dark'],
];

/** What a page of no address is called. */
const noSuchPage = 'Мындай барак жок|Такой страницы нет|There is no such page';

/**
 * Opens each page in the look of this language: no barrier, nothing stands out, and the browser complains of nothing.
 * @param ids what stands for itself in an address: `:case`, `:body`, `:line`, …
 */
export async function walk(
  { browser, program }: Pick<Site, 'browser' | 'program'>,
  pages: readonly WalkedPage[],
  ids: ReadonlyMap<string, string>,
  language: Language,
): Promise<void> {
  const turn = looks.findIndex(([each]) => each === language);
  const [, width, scheme] = looks[turn]!;
  const all = pages.filter((_, index) => isFull || index % looks.length === turn);
  const found: unknown[] = [];
  const wanted: unknown[] = [];
  for (const login of new Set(all.map(([each]) => each))) {
    const { context, page, complaints } = await visit(browser, program.url, login, { language, width, scheme });
    for (const [, path] of all.filter(([each]) => each === login)) {
      await open(
        page,
        path.replace(/:(\w+)/g, (_, name: string) => ids.get(name)!),
      );
      await picture(page, `${path.replaceAll('/', '_')}-${login ?? 'nobody'}-${language}-${width}-${scheme}`);
      found.push({
        path,
        language: await page.locator('html').getAttribute('lang'),
        isPage: !new RegExp(noSuchPage).test((await page.locator('h1').first().textContent())!),
        isTooWide: await isTooWide(page),
        barriers: await barriers(page),
        complaints: complaints.splice(0),
      });
      wanted.push({ path, language, isPage: path !== '/no-such-page', isTooWide: false, barriers: [], complaints: [] });
    }
    await context.close();
  }
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(wanted);
}
