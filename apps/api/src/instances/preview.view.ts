import type { Foreseen } from '#engine';
import { canonicalJson, type Json, type Language, type OpenTask, type Texts } from '#machine';
import { nameIn } from '../language/shown-reason.js';

/** What a case would be after an event: nothing of it is stored. */
export interface Preview {
  readonly state: string;
  readonly stateText: string;
  /** All that would be awaited then, of whomever. */
  readonly tasks: readonly PreviewedTask[];
  readonly changes: readonly Change[];
}

export interface PreviewedTask extends Pick<OpenTask, 'name' | 'event' | 'party' | 'office' | 'dueOn'> {
  readonly text: string;
}

/** An entry of the data that would be another; null where there is none. */
export interface Change {
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

export function previewOf({ before, step }: Foreseen, texts: Texts, language: Language): Preview {
  const { state, awaited, snapshot, attributes } = step;
  const changes = changesBetween((before ?? {}) as Data, snapshot.context as Data);
  return {
    state,
    stateText: nameIn(texts.states, state, language),
    tasks: awaited.map(({ name, event, party, office, dueOn }) => {
      return { name, text: nameIn(texts.tasks, name, language), event, party, office, dueOn };
    }),
    // A case gets its number when it begins: until then the one that it is decided with is none.
    changes: before === null ? changes.filter(({ after }) => after !== attributes.number) : changes,
  };
}

type Data = Readonly<Record<string, Json | undefined>>;

function changesBetween(before: Data, after: Data): Change[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((path) => ({ path, before: before[path] ?? null, after: after[path] ?? null }))
    .filter((change) => canonicalJson(change.before) !== canonicalJson(change.after));
}
