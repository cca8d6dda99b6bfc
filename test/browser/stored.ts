import type { Page } from 'playwright-core';

/** Everything that scripts can find on the device, as one text: both storages, databases by name, and cached answers. */
export function stored(page: Page): Promise<string> {
  return page.evaluate<string>(`(async () => {
    const cached = [];
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) cached.push([request.url, await (await cache.match(request)).text()]);
    }
    const databases = await indexedDB.databases();
    return JSON.stringify({ local: { ...localStorage }, session: { ...sessionStorage }, databases, cached, cookies: document.cookie });
  })()`);
}
