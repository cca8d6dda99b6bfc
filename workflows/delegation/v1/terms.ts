import { canonicalJson } from '#machine';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { base64urlnopad } from '@scure/base';
import type { DelegationContext } from './context.js';

/** SHA-256 of a text, hexadecimal. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/** SHA-256 of a clause, base64url: a case keeps twenty of them, and hexadecimal would take a tenth of its snapshot more. */
export function clauseHash(text: string): string {
  return base64urlnopad.encode(sha256(utf8ToBytes(text)));
}

/** The fields of a draft that are terms without being texts: each counts as a clause. */
const fieldClauses = ['territory', 'budgetCode', 'treasuryAccount', 'publicationDays', 'suspensionAllowed'] as const;

/**
 * What the sides bind themselves to: SHA-256 of the canonical JSON (RFC 8785) of the hashes of clauses, the year
 * costs, the transfer schedule, the items and the term.
 */
export function termsHash({ draft, costing, items, control }: DelegationContext): string {
  const fields = { ...Object.fromEntries(fieldClauses.map((name) => [name, draft[name] ?? null])), control };
  const backLoaded = { backLoadedByClause: costing?.backLoadedByClause ?? null };
  const hashes = Object.entries({ ...fields, ...backLoaded }).map(([name, value]) => [name, clauseHash(canonicalJson(value))]);
  const terms = {
    clauses: { ...draft.clauses, ...Object.fromEntries(hashes) },
    years: costing?.years ?? {},
    schedule: costing?.schedule ?? [],
    items: items.map(({ key, kind, description }) => ({ key, kind, description })),
    term: { effectiveDate: draft.effectiveDate ?? null, termEnd: draft.termEnd ?? null },
  };
  return textHash(canonicalJson(terms));
}
