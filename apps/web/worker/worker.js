/* global self, caches, fetch, URL */

// The service worker: the application's own files are on the device, so that it opens without a connection. It knows the files of
// its release (`plugin.ts` writes BUILD), and keeps no answer of the API: what is in there is somebody's.
const { entry, files, sections } = BUILD;
const page = '/';
const prefix = 'yntymak-';
// The name of the entry changes with whatever it loads.
const name = prefix + entry;
const pages = new RegExp(`^/((${sections.join('|')})(/.*)?)?$`);

// The new one takes over at once: pages always come from the server while it is there, and what an open page of the release before
// may still load is kept.
self.addEventListener('install', (event) => event.waitUntil(take().then(() => self.skipWaiting())));
self.addEventListener('activate', (event) => event.waitUntil(tidy().then(tell)));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') {
    if (pages.test(pathname)) event.respondWith(pageOf(request));
  } else if (files.includes(pathname) || pathname.startsWith('/assets/')) event.respondWith(fileOf(request));
});

/** Its page, with the policy and the nonce that it came with, and every file. One that is missing: it is tried again another time. */
async function take() {
  const answer = await fetch(page, { cache: 'reload', credentials: 'omit' });
  // While a release is rolled out another server may have answered.
  if (!answer.ok || !(await answer.clone().text()).includes(entry)) throw new Error('The page is of another release.');
  const cache = await caches.open(name);
  await Promise.all([cache.put(page, answer), cache.addAll(files)]);
}

/** Besides its own files those of the release before stay. */
async function tidy() {
  const others = (await caches.keys()).filter((each) => each.startsWith(prefix) && each !== name);
  await Promise.all(others.slice(0, -1).map((each) => caches.delete(each)));
}

async function tell() {
  await self.clients.claim();
  for (const client of await self.clients.matchAll()) client.postMessage({ entry });
}

/** From the server while it is there, so that no old release asks a new API; else from here. */
async function pageOf(request) {
  try {
    const answer = await fetch(request);
    // A proxy whose server is away.
    if (![502, 503, 504].includes(answer.status)) return answer;
    return (await kept()) ?? answer;
  } catch (error) {
    const answer = await kept();
    if (answer === undefined) throw error;
    return answer;
  }
}

async function kept() {
  return (await caches.open(name)).match(page);
}

/** What has such a name never changes. */
async function fileOf(request) {
  return (await caches.match(request, { ignoreVary: true })) ?? fetch(request);
}
