import { memoize } from './memoize.js';
import { isNested, partOf, propertiesOf } from './lint/payload-classes.js';
import type { PayloadClass, WorkflowEvent } from './workflow.js';

/** The decorator by which a field is found again. */
const documentConstraint = 'isDocument';

/** What the fact `documents` says of each stored document that an event names, by its SHA-256 (hexadecimal). */
export type DocumentsFact = Readonly<Record<string, { readonly mediaType: string; readonly size: number }>>;

/** The documents that an event names, in its payload and as its paper: SHA-256 each, sorted, each once. */
export function documentsNamed(
  payloadClass: PayloadClass | undefined,
  { payload, paper }: Pick<WorkflowEvent, 'payload' | 'paper'>,
): string[] {
  const named = payloadClass === undefined ? [] : documentsOf(payloadClass, payload);
  return [...new Set([...named, ...(paper === undefined ? [] : [paper.document])])].sort();
}

/** What is in the fields marked with `IsDocument`, in parts and lists of parts too. */
function documentsOf(payloadClass: PayloadClass, payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return fieldsOf(payloadClass).flatMap(({ property, part }) => {
    const value = (payload as Record<string, unknown>)[property];
    if (part !== null) return [value].flat().flatMap((each) => documentsOf(part, each));
    return typeof value === 'string' ? [value] : [];
  });
}

/** A property that names a document, or a part in which properties do. */
interface DocumentField {
  readonly property: string;
  readonly part: PayloadClass | null;
}

// Cached: a step asks three times, and looking through all decorators for it was an eighth of its time (2026-11-28).
const fieldsOf = memoize((payloadClass: PayloadClass) =>
  propertiesOf(payloadClass).flatMap(([property, constraints]): DocumentField[] => {
    const part = constraints.some(isNested) ? partOf(payloadClass, property) : null;
    const isDocument = constraints.some(({ name }) => name === documentConstraint);
    return part !== null || isDocument ? [{ property, part }] : [];
  }),
);
