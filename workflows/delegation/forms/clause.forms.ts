import type { FieldForm, FormSection } from '#machine';
import { texts } from './forms.texts.js';

/**
 * What each clause should say (DOMAIN.md §5: recommended). The model agreement is approved by Resolution of 17 March 2014 No. 145;
 * its text was not seen.
 */
export const clauseForms: Readonly<Record<string, FieldForm>> = texts.clauses;

type ClauseGroup = Pick<FormSection, 'name' | 'title'> & { readonly clauses: readonly string[] };

/** The clauses in the order in which people write them. */
const groups: readonly ClauseGroup[] = [
  {
    name: 'subject',
    title: texts.clauseGroups.subject,
    clauses: ['authority', 'legalBasis', 'justification', 'beneficiaries'],
  },
  {
    name: 'performance',
    title: texts.clauseGroups.performance,
    clauses: ['rightsAndDuties', 'performanceStandards', 'capacityBuilding', 'reporting', 'stateControl'],
  },
  {
    name: 'money',
    title: texts.clauseGroups.money,
    clauses: ['separateAccounting', 'lateFunding', 'liability'],
  },
  {
    name: 'term',
    title: texts.clauseGroups.term,
    clauses: ['renewal', 'publication', 'amendment', 'disputes', 'suspensionAndTermination', 'succession', 'languages'],
  },
];

/** The sections of a form that asks clauses. @param beside other fields, by the name of the section that they stand in. */
export function clauseSections(beside: Readonly<Record<string, readonly string[]>> = {}): readonly FormSection[] {
  return groups.map(({ name, title, clauses }) => ({
    name,
    title,
    fields: [...clauses.map((clause) => `clauses.${clause}`), ...(beside[name] ?? [])],
  }));
}

/** A form that begins with the clauses as they stand. */
export const standingClauses: Readonly<Record<string, FieldForm>> = Object.fromEntries(
  Object.keys(clauseForms).map((clause) => [clause, { beginsWithText: [`draft.clauses.${clause}`] }]),
);
