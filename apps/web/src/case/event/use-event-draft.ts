import { useCallback, useState } from 'react';
import { begunWith, type ClauseTexts } from '../../form/begun-with';
import { type Draft, forgetDraft, keepDraft, readDraft } from '../../form/drafts';
import type { FieldSchema, Typed } from '../../form/schema';
import { withTyped } from '../../form/typed-at';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';

export interface EventDraft {
  readonly typed: Typed;
  /** The state of the case that the person has seen. */
  readonly seq: number;
  /** It was begun before this page was opened. */
  readonly isOld: boolean;
  readonly set: (path: readonly string[], typed: Typed) => void;
  /** The person has seen the case as it was after this record. */
  readonly seen: (seq: number) => void;
  readonly forget: () => void;
  /** Starts afresh. */
  readonly restart: () => void;
}

interface Of {
  readonly found: Case;
  readonly workflow: Workflow;
  readonly event: string;
  readonly person: string;
  /** Of the clauses that the form begins with. */
  readonly texts: ClauseTexts;
}

export function eventDraftKey(person: string, instance: string, event: string): string {
  return `${person}.${instance}.${event}`;
}

/** What is being written for an event of a case, kept on this device with every keystroke. */
export function useEventDraft(of: Of): EventDraft {
  const { found, event, person } = of;
  const key = eventDraftKey(person, found.id, event);
  const about = `${found.number} · ${found.title}`;
  const [first] = useState<Draft | null>(() => readDraft(key));
  const [draft, setDraft] = useState<Draft>(() => first ?? fresh(of));
  const keep = useCallback(
    (change: (before: Draft) => Draft) =>
      setDraft((before) => {
        const after = change(before);
        keepDraft(key, { ...after, about });
        return after;
      }),
    [key, about],
  );
  return {
    typed: draft.typed,
    seq: draft.seq ?? found.seq,
    isOld: first !== null && draft.at !== '',
    set: useCallback(
      (path, typed) =>
        keep((before) => ({ ...before, at: new Date().toISOString(), typed: withTyped(before.typed, path, typed) })),
      [keep],
    ),
    seen: (seq) => keep((before) => ({ ...before, seq })),
    forget: () => forgetDraft(key),
    restart: () => {
      forgetDraft(key);
      setDraft(fresh(of));
    },
  };
}

function fresh({ found, workflow, event, texts }: Of): Draft {
  const schema = workflow.events.find(({ type }) => type === event)?.schema as FieldSchema | undefined;
  return { typed: begunWith({ workflow, event, data: found.data }, schema ?? {}, texts), seq: found.seq, at: '' };
}
