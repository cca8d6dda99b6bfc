import { TransformationType } from 'class-transformer';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import type { ValidationMetadata } from 'class-validator/types/metadata/ValidationMetadata.js';
import type { PayloadClass, Workflow } from '../workflow.js';
import { isNested, partOf, partsOf, payloadClasses, propertiesOf } from './payload-classes.js';

/** Classes that class-transformer converts into: the payload that goes on would still be the unconverted one. */
const converting: readonly unknown[] = [Number, String, Boolean, Date, BigInt];

/** What is validated is a class's instance, what goes on is the JSON as given: payload classes must keep both the same. */
export function lintPayloads(workflow: Workflow): string[] {
  const classes = payloadClasses(workflow);
  const endless = classes.filter((each) => holds(each, each, new Set()));
  return [
    ...classes.flatMap(lintClass),
    ...endless.map(({ name }) => `payload ${name} holds itself: its schema would have no end`),
  ];
}

function holds(outer: PayloadClass, sought: PayloadClass, seen: Set<PayloadClass>): boolean {
  if (seen.has(outer)) return false;
  seen.add(outer);
  return partsOf(outer).some((part) => part === sought || holds(part, sought, seen));
}

function lintClass(payloadClass: PayloadClass): string[] {
  const strategy = defaultMetadataStorage.getStrategy(payloadClass);
  return [
    ...(strategy === 'none' ? [] : [`payload ${payloadClass.name}: @Exclude or @Expose of a class hides what was given`]),
    ...propertiesOf(payloadClass).flatMap(([property, rules]) => [
      ...lintConversion(payloadClass, property),
      ...rules.filter(isNested).flatMap((nested) => lintNested(payloadClass, property, nested, rules)),
    ]),
  ];
}

function lintConversion(payloadClass: PayloadClass, property: string): string[] {
  const place = `payload ${payloadClass.name}.${property}`;
  const part = partOf(payloadClass, property);
  const isChanged =
    defaultMetadataStorage.findTransformMetadatas(payloadClass, property, TransformationType.PLAIN_TO_CLASS).length > 0 ||
    defaultMetadataStorage.findExposeMetadata(payloadClass, property) !== undefined ||
    defaultMetadataStorage.findExcludeMetadata(payloadClass, property) !== undefined;
  return [
    ...(converting.includes(part) ? [`${place}: @Type(() => ${part!.name}) validates a converted value, not the one given`] : []),
    ...(isChanged ? [`${place}: @Transform, @Expose and @Exclude validate something else than what was given`] : []),
  ];
}

/** class-validator takes a list for an object, an object for a list, and anything for a part whose class it does not know. */
function lintNested(
  payloadClass: PayloadClass,
  property: string,
  nested: ValidationMetadata,
  rules: readonly ValidationMetadata[],
): string[] {
  const place = `payload ${payloadClass.name}.${property}`;
  const has = (name: string, each: boolean): boolean => rules.some((rule) => rule.name === name && Boolean(rule.each) === each);
  const isList = Boolean(nested.each);
  return [
    ...(has('isObject', isList)
      ? []
      : [`${place}: @ValidateNested takes a list for an object without ${objectRule(isList)} beside it`]),
    ...(isList && !has('isArray', false)
      ? [`${place}: @ValidateNested takes one object for a list without @IsArray() beside it`]
      : []),
    ...(partOf(payloadClass, property) === null ? [`${place}: @ValidateNested looks into nothing without @Type`] : []),
  ];
}

function objectRule(isList: boolean): string {
  return isList ? '@IsObject({ each: true })' : '@IsObject()';
}
