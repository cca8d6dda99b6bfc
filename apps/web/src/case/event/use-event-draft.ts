import { useCallback, useState } from 'react';
import { fieldForm, firstAt, type FormSettings } from '../../form/form-context';
import { type Draft, forgetDraft, keepDraft, readDraft } from '../../form/drafts';
import { typedOf } from '../../form/payload';
import type { FieldSchema, Typed } from '../../form/schema';
import { withTyped } from '../../form/typed-at';
import type { Case } from '../use-case';
import type { Workflow } from '../use-workflow';

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
}

/** What is being written for an event of a case, kept on this device with every keystroke. */
export function useEventDraft({ found, workflow, event, person }: Of): EventDraft {
  const key = `${person}.${found.id}.${event}`;
  const about = `${found.number} · ${found.title}`;
  const [first] = useState<Draft | null>(() => readDraft(key));
  const [draft, setDraft] = useState<Draft>(() => first ?? fresh({ workflow, event, data: found.data }, found.seq));
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
      setDraft(fresh({ workflow, event, data: found.data }, found.seq));
    },
  };
}

/** A form begins with what stands in the case already, where the workflow says so. */
function fresh(settings: Pick<FormSettings, 'workflow' | 'event' | 'data'>, seq: number): Draft {
  const schema = settings.workflow.events.find(({ type }) => type === settings.event)?.schema as FieldSchema | undefined;
  const begun = Object.entries(schema?.properties ?? {}).flatMap(([name, field]): [string, Typed][] => {
    const { beginsWith, takenFrom } = fieldForm(settings, name);
    const from = takenFrom ?? beginsWith;
    if (from === undefined) return [];
    const typed = typedOf(field, firstAt(settings.data, from));
    return typed === undefined ? [] : [[name, typed]];
  });
  return { typed: Object.fromEntries(begun), seq, at: '' };
}
