import { type Clock, renewing } from '#platform';
import type { Logger } from '@nestjs/common';
import type { HeldItem, ItemClaims } from './item.claims.js';

/** Cases at once: half of what one transaction stores, so that people's requests find room beside them. */
export const atOnce = 32;

/** How the cases of one batch are settled. */
interface Settling<Item extends HeldItem, Outcome extends HeldItem> {
  readonly claims: ItemClaims<Outcome>;
  readonly clock: Clock;
  readonly log: Logger;
  /** Null: it is not known what became of it; whoever claims it next finds out. */
  settle(item: Item): Promise<Outcome | null>;
}

/** Settles cases that were claimed together, holds them meanwhile, and notes what became of them. */
export async function settleItems<Item extends HeldItem, Outcome extends HeldItem>(
  { id, items }: { readonly id: string; readonly items: readonly Item[] },
  { claims, clock, log, settle }: Settling<Item, Outcome>,
): Promise<void> {
  const report = (error: unknown): void => log.warn({ error }, 'lease not renewed');
  await renewing(
    () => claims.renew(id, items),
    report,
    async () => {
      const outcomes = await Promise.all(items.map(settle));
      await claims.record(
        id,
        outcomes.flatMap((outcome) => outcome ?? []),
        clock.now(),
      );
    },
  );
}
