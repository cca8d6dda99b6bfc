import { EngineDesk } from './engine-desk.js';
import { journeys } from './journeys.js';

let desk: EngineDesk;
beforeAll(async () => (desk = await EngineDesk.open()));
afterAll(() => desk.close());

describe('at the engine', () => {
  test.each(Object.entries(journeys))('journey %s', async (_, play) => {
    await play(desk);
    expect(await desk.faults()).toEqual([]);
  });

  /** Measured 4.2 kB while an amendment with a schedule of its own is on its way (November 2026). */
  test('a case at rest is small: at most 4 kB as stored', async () => {
    const [row] = await desk.database.dataSource.query<{ plain: number; amending: number }[]>(
      `select max(pg_column_size(content)) filter (where content #>> '{context,amendment}' is null) as plain,
         max(pg_column_size(content)) as amending from snapshot`,
    );
    expect(row!.plain).toBeLessThanOrEqual(4096);
    expect(row!.amending).toBeLessThanOrEqual(4608);
  });
});
