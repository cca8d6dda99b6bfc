import type { Foreseen } from '#engine';
import { canonicalJson, type Json, type Language, type Texts } from '#machine';
import { anything, component, date, list, object, orNull, type Static, text } from '#schema';
import { nameIn } from '../language/shown-reason.js';

const PreviewedTask = object({
  ...{ name: text, text, event: text, party: text, office: text },
  dueOn: orNull(date),
});

/** An entry of the data that would be another; null where there is none. */
const Change = object({ path: text, before: anything, after: anything });
type Change = Static<typeof Change>;

/** What a case would be after an event: nothing of it is stored. */
export const Preview = component(
  'Preview',
  object({
    state: text,
    stateText: text,
    /** All that would be awaited then, of whomever. */
    tasks: list(PreviewedTask),
    changes: { ...list(Change), description: 'Entries of the data that would be another' },
  }),
);
export type Preview = Static<typeof Preview>;

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
