import { canonicalJson, jsonHash, shortTextHash } from '#machine';
import type { DelegationContext } from './context.js';

/** The fields of a draft that are terms without being texts: each counts as a clause. */
const fieldClauses = ['territory', 'budgetCode', 'treasuryAccount', 'publicationDays', 'suspensionAllowed'] as const;

/**
 * What the sides bind themselves to: SHA-256 of the canonical JSON (RFC 8785) of the hashes of clauses, the year
 * costs, the transfer schedule, the items and the term.
 */
export function termsHash({ draft, costing, items, control }: DelegationContext): string {
  const fields = { ...Object.fromEntries(fieldClauses.map((name) => [name, draft[name] ?? null])), control };
  const backLoaded = { backLoadedByClause: costing?.backLoadedByClause ?? null };
  const hashes = Object.entries({ ...fields, ...backLoaded }).map(([name, value]) => [name, shortTextHash(canonicalJson(value))]);
  return jsonHash({
    clauses: { ...draft.clauses, ...Object.fromEntries(hashes) },
    years: costing?.years ?? {},
    schedule: costing?.schedule ?? [],
    items: items.map(({ key, kind, description }) => ({ key, kind, description })),
    term: { effectiveDate: draft.effectiveDate ?? null, termEnd: draft.termEnd ?? null },
  });
}
