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
  readonly typed: TypedObject;
  readonly reason: string;
  readonly office: string;
}

const fresh: ManyDraft = { workflow: '', event: '', group: '', state: '', words: '', typed: {}, reason: '', office: '' };

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
      const after = { ...before, ...(group !== null && { group, words: '', state: '' }), ...(event !== null && { event }) };
      return after.event === before.event ? after : { ...after, typed: {} };
    });
  }, [group, event, change]);
  return kept;
}
