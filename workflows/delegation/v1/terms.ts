import { canonicalJson } from '#machine';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DelegationContext } from './context.js';

/** SHA-256 of a text, hexadecimal. */
export function textHash(text: string): string {
  return bytesToHex(sha256(utf8ToBytes(text)));
}

/**
 * What the sides bind themselves to: SHA-256 of the canonical JSON (RFC 8785) of the hashes of clauses, the year
 * costs, the transfer schedule, the items and the term.
 */
export function termsHash({ draft, costing, items }: DelegationContext): string {
  const terms = {
    clauses: draft.clauses,
    years: costing?.years ?? {},
    schedule: costing?.schedule ?? [],
    items: items.map(({ key, kind, description }) => ({ key, kind, description })),
    term: { effectiveDate: draft.effectiveDate ?? null, termEnd: draft.termEnd ?? null },
  };
  return textHash(canonicalJson(terms));
}
