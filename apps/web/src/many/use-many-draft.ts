import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import type { TypedObject } from '../form/schema';
import { type Kept, useKept } from '../form/use-kept';

/** A step for many cases that is being prepared on this device. */
export interface ManyDraft {
  readonly workflow: string;
  readonly event: string;
  readonly group: string;
  readonly state: string;
  readonly words: string;
  /** Ids of territorial units; the narrower one counts. */
  readonly oblast: string;
  readonly rayon: string;
  readonly recipient: string;
  readonly typed: TypedObject;
  readonly reason: string;
  readonly office: string;
}

/** No matter which. */
const anyCases = { group: '', state: '', words: '', oblast: '', rayon: '', recipient: '' };

const fresh: ManyDraft = { workflow: '', event: '', ...anyCases, typed: {}, reason: '', office: '' };

/** What the address says goes before what was kept: it leads here from a group. */
export function useManyDraft(person: string): Kept<ManyDraft> {
  const [search] = useSearchParams();
  const kept = useKept<ManyDraft>(`${person}.many`, () => fresh);
  const { change } = kept;
  const group = search.get('group');
  const event = search.get('event');
  useEffect(() => {
    if (group === null && event === null) return;
    change((before) => {
      const after = { ...before, ...(group !== null && { ...anyCases, group }), ...(event !== null && { event }) };
      return after.event === before.event ? after : { ...after, typed: {} };
    });
  }, [group, event, change]);
  return kept;
}
