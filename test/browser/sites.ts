import type { Browser } from 'playwright-core';
import type { Client } from '../support/client.js';
import { createDemonstrationDatabase, type TestDatabase } from '../support/database.js';
import { endPrograms, makeDataDir, type Program, startProgram } from '../support/program.js';
import { openChromium } from './open-chromium.js';

/** The built program with a demonstration, and a browser to look at it. */
export interface Site {
  readonly program: Program;
  readonly database: TestDatabase;
  readonly browser: Browser;
  /** Those who have signed in over HTTP. */
  readonly people: Map<string, Promise<Client>>;
  /** Lets what waits go on, where only the api was started. */
  startWorker(): Promise<void>;
  close(): Promise<void>;
}

/**
 * @param env settings of the program, such as `DEMO_CASES`.
 * @param part the api alone: nothing goes on by itself until `startWorker`.
 */
export async function openSite(env: Readonly<Record<string, string>> = {}, part?: 'api'): Promise<Site> {
  const [folder, database, browser] = await Promise.all([makeDataDir(), createDemonstrationDatabase(), openChromium()]);
  const settings = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DEMO: 'true', ...env };
  const program = await startProgram({ dataDir: folder.dataDir, env: settings, ...(part && { part }) });
  return {
    program,
    database,
    browser,
    people: new Map(),
    startWorker: async () => {
      await startProgram({ dataDir: folder.dataDir, env: settings, part: 'worker' });
    },
    close: async () => {
      await browser.close();
      const code = await program.stop();
      await endPrograms();
      await Promise.all([folder.remove(), database.drop()]);
      expect(code).toBe(0);
    },
  };
}
