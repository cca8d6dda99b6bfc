import { useEffect } from 'react';
import { useSearchParams } from 'wouter';
import type { TypedObject } from '../form/schema';
import { type SessionState, useSessionState } from '../form/use-session-state';

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
export function useManyDraft(person: string): SessionState<ManyDraft> {
  const [search] = useSearchParams();
  const kept = useSessionState<ManyDraft>(`${person}.many`, () => fresh);
  const { change } = kept;
  const group = search.get('group');
  const event = search.get('event');
  const workflow = search.get('workflow');
  useEffect(() => {
    if (group === null && event === null && workflow === null) return;
    change((before) => {
      // An event and a state are those of a workflow.
      const other = workflow !== null && workflow !== before.workflow ? { workflow, event: '', state: '' } : {};
      const after = { ...before, ...other, ...(group !== null && { ...anyCases, group }), ...(event !== null && { event }) };
      return after.event === before.event ? after : { ...after, typed: {} };
    });
  }, [group, event, workflow, change]);
  return kept;
}
