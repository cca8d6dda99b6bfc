import type { FieldForm } from '#machine';
import { texts } from './forms.texts.js';

type Values = NonNullable<FieldForm['values']>;

export const instrumentValues: Values = texts.values.instrument;

export const reasonValues: Values = texts.values.reason;

/** Of lines of a calculation, and of things to hand over. */
export const kindValues: Values = texts.values.kind;

export const terminationGroundValues: Values = texts.values.terminationGround;
