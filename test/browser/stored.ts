import type { Page } from 'playwright-core';

/** Everything that scripts can find on the device, as one text: both storages, databases by name, and what is kept of answers. */
export function stored(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const kept = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const asked of await cache.keys()) kept.push([asked.url, await (await cache.match(asked)).text()]);
    }
    const databases = await indexedDB.databases();
    return JSON.stringify({ local: { ...localStorage }, session: { ...sessionStorage }, databases, kept, cookies: document.cookie });
  })()`);
}
