import type { Browser } from 'playwright-core';
import { journeys } from '../journeys/journeys.js';
import type { Client } from '../support/client.js';
import { createDemonstrationDatabase, type TestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { BrowserDesk } from './browser-desk.js';
import { describeInBrowser, openChromium } from './chromium.js';

let program: Program | undefined;
let folder: Awaited<ReturnType<typeof makeDataDir>>;
let database: TestDatabase;
let browser: Browser;
const people = new Map<string, Promise<Client>>();
const done = new Set<string>();

describeInBrowser('at the people’s own pages, against the built program', () => {
  beforeAll(async () => {
    [folder, database, browser] = await Promise.all([makeDataDir(), createDemonstrationDatabase(), openChromium()]);
    const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true' };
    program = await startProgram({ dataDir: folder.dataDir, env });
  });

  afterAll(async () => {
    await browser.close();
    const code = await program?.stop();
    await endPrograms();
    await Promise.all([folder.remove(), database.drop()]);
    expect(code).toBe(0);
  });

  test.each(Object.entries(journeys))(
    'journey %s',
    async (_, play) => {
      const desk = await BrowserDesk.sitDownAt(browser, program!.url, people, done);
      await play(desk);
      await desk.standUp();
    },
    300_000,
  );
});
