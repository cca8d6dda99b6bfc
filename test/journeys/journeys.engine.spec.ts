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

  test('a case at rest is small: at most 4 kB as stored', async () => {
    const [row] = await desk.database.dataSource.query<{ bytes: number }[]>(
      'select max(pg_column_size(content)) as bytes from snapshot',
    );
    expect(row!.bytes).toBeLessThanOrEqual(4096);
  });
});
