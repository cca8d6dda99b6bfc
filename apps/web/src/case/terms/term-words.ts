import type { FieldSchema } from '../../form/schema';
import type { Language } from '../../language/language';
import type { Workflow } from '../../workflow/use-workflow';

/** `item KEY`: what is handed over stands among the terms under its own key, its value is `KIND: DESCRIPTION`. */
const item = /^item (.+)$/;

/** Clauses in the order in which their form asks for them; those that it does not know come last. */
export function inOrder<Clause>({ events }: Workflow, clauses: Readonly<Record<string, Clause>>): [string, Clause][] {
  const asked = events.flatMap(({ schema }) => Object.keys((schema as FieldSchema).properties?.['clauses']?.properties ?? {}));
  const place = (name: string): number => (asked.includes(name) ? asked.indexOf(name) : asked.length);
  return Object.entries(clauses).sort(([one], [other]) => place(one) - place(other));
}

export function termLabel({ texts }: Workflow, name: string, language: Language): string {
  const key = item.exec(name)?.[1];
  return key === undefined ? (texts.fields[name]?.[language] ?? name) : `${texts.fields['item']?.[language] ?? 'item'}: ${key}`;
}

export function wordsOfItem({ forms }: Workflow, name: string, text: string, language: Language): string | null {
  const [, kind, description] = /^(\w+): (.*)$/s.exec(text) ?? [];
  if (!item.test(name) || kind === undefined) return null;
  return `${forms?.fields['kind']?.values?.[kind]?.[language] ?? kind}: ${description}`;
}
