import { useCallback, useState } from 'react';
import type { EventDraft } from '../../case/event/use-event-draft';
import { type Draft, forgetDraft, keepDraft, readDraft } from '../../form/drafts';
import type { TypedObject } from '../../form/schema';
import { withTyped } from '../../form/typed-at';

export function sectionDraftKey(person: string, instance: string, event: string, section: string): string {
  return `${person}.${instance}.${event}.${section}`;
}

/** What is being written in a section: begins with what was saved, kept on this device until it is sent. */
export function useSectionDraft(key: string, saved: TypedObject, seq: number): EventDraft {
  const [first] = useState<Draft | null>(() => readDraft(key));
  const [draft, setDraft] = useState<Draft>(() => first ?? { typed: saved, seq, at: '' });
  const keep = useCallback(
    (change: (before: Draft) => Draft) =>
      setDraft((before) => {
        const after = change(before);
        keepDraft(key, after);
        return after;
      }),
    [key],
  );
  return {
    typed: draft.typed,
    seq: draft.seq ?? seq,
    isOld: first !== null,
    set: useCallback(
      (path, typed) =>
        keep((before) => ({ ...before, at: new Date().toISOString(), typed: withTyped(before.typed, path, typed) })),
      [keep],
    ),
    seen: () => keep((before) => ({ ...before, seq })),
    forget: () => forgetDraft(key),
    restart: () => {
      forgetDraft(key);
      setDraft({ typed: saved, seq, at: '' });
    },
  };
}
