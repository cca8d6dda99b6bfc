import type { DataSource } from 'typeorm';

/** A row of a table of claims, as its workers take it and bring what came of it. */
export interface Claimant<Held> {
  readonly table: string;
  /** Null: there is nothing to claim. */
  claim(): Promise<Held | null>;
  /** Everything that only the holder may write, one after the other. */
  readonly writes: readonly ((held: Held) => Promise<unknown>)[];
}

/**
 * Lets a worker stall with a claim, a person reset what it has claimed, and another claim it under the same number of attempt: what
 * the first one brings then must change nothing.
 */
export async function expectFenced<Held extends { readonly attempt: number; readonly fence: number }>(
  dataSource: DataSource,
  { table, claim, writes }: Claimant<Held>,
): Promise<void> {
  const stalled = (await claim())!;
  expect(await claim()).toBeNull();
  await dataSource.query(`update ${table} set attempt = 0, claimed_until = null, next_try_at = now()`);
  const second = (await claim())!;
  expect({ ...second, fence: stalled.fence }).toEqual(stalled);
  expect(second.fence).toBeGreaterThan(stalled.fence);
  const row = (): Promise<unknown> => dataSource.query(`select * from ${table}`);
  const before = await row();
  for (const write of writes) await write(stalled);
  expect(await row()).toEqual(before);
  for (const write of writes) await write(second);
  expect(await row()).not.toEqual(before);
}
