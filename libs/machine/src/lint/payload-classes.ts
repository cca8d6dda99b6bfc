import type { TypeMetadata } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { getMetadataStorage } from 'class-validator';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import type { PayloadClass, Workflow } from '../workflow.js';

/** Every payload class of a workflow, each once, with those of its parts. */
export function payloadClasses({ start, startFor, starts, events }: Workflow): PayloadClass[] {
  const classes = new Set<PayloadClass>();
  const collect = (payloadClass: PayloadClass): void => {
    if (classes.has(payloadClass)) return;
    classes.add(payloadClass);
    partsOf(payloadClass).forEach(collect);
  };
  [start, ...Object.values(starts ?? {}), ...Object.values(events)].forEach(({ payload }) => collect(payload));
  if (startFor !== undefined) collect(startFor.recipient);
  return [...classes];
}

/** The properties that are validated, inherited ones too, with the constraints of each. */
export function propertiesOf(payloadClass: PayloadClass): [string, ValidationMetadata[]][] {
  const storage = getMetadataStorage();
  return Object.entries(storage.groupByPropertyName(storage.getTargetValidationMetadatas(payloadClass, '', false, false)));
}

export function isNested({ type }: ValidationMetadata): boolean {
  return type === 'nestedValidation';
}

/** The classes of the parts that are validated with it. */
export function partsOf(payloadClass: PayloadClass): PayloadClass[] {
  return propertiesOf(payloadClass).flatMap(([property, constraints]) =>
    constraints.some(isNested) ? (partOf(payloadClass, property) ?? []) : [],
  );
}

/** The class that `@Type` names for a property, null without one. */
export function partOf(payloadClass: PayloadClass, property: string): PayloadClass | null {
  // Not found is undefined, whatever its type says.
  const type = defaultMetadataStorage.findTypeMetadata(payloadClass, property) as TypeMetadata | undefined;
  return (type?.typeFunction() as PayloadClass | undefined) ?? null;
}
