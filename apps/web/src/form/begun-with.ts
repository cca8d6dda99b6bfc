import { fieldForm, firstAt, type FormSettings } from './form-context';
import { typedOf } from './payload';
import { type FieldSchema, kindOf, type Typed, type TypedObject } from './schema';

type Settings = Pick<FormSettings, 'workflow' | 'event' | 'data'>;

/** The texts of the clauses of a case by their hashes. */
export type ClauseTexts = Readonly<Record<string, string>>;

/** What a form begins with: what stands in the case already, where the workflow says so, also in its parts. */
export function begunWith(settings: Settings, schema: FieldSchema, texts: ClauseTexts): TypedObject {
  const begun = Object.entries(schema.properties ?? {}).flatMap(([name, field]): [string, Typed][] => {
    const { beginsWith, takenFrom, beginsWithText } = fieldForm(settings, name);
    const from = takenFrom ?? beginsWith;
    if (from !== undefined) return given(name, typedOf(field, firstAt(settings.data, from)));
    if (beginsWithText !== undefined) {
      const hash = firstAt(settings.data, beginsWithText);
      return given(name, typeof hash === 'string' ? texts[hash] : undefined);
    }
    if (kindOf(field) !== 'group') return [];
    const within = begunWith(settings, field, texts);
    return Object.keys(within).length === 0 ? [] : [[name, within]];
  });
  return Object.fromEntries(begun);
}

function given(name: string, typed: Typed): [string, Typed][] {
  return typed === undefined ? [] : [[name, typed]];
}

/** It begins with texts of clauses: they are asked for first. */
export function beginsWithTexts(settings: Settings, schema: FieldSchema): boolean {
  return Object.entries(schema.properties ?? {}).some(
    ([name, field]) => fieldForm(settings, name).beginsWithText !== undefined || beginsWithTexts(settings, field),
  );
}
