import pLimit from 'p-limit';

/** Does the work for each, so many at once, and ends when all have ended. @throws the first error; then no more is begun. */
export async function eachOf<Item>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, index: number) => Promise<void>,
): Promise<void> {
  const failures: unknown[] = [];
  await pLimit(atOnce).map(items, async (item, index) => {
    if (failures.length === 0) await work(item, index).catch((error: unknown) => failures.push(error));
  });
  if (failures.length > 0) throw failures[0];
}
