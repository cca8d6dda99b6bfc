import type base from '../texts/base/en.json';
import type bulk from '../texts/bulk/en.json';
import type caseArea from '../texts/case/en.json';
import type cases from '../texts/cases/en.json';
import type finance from '../texts/finance/en.json';
import type inbox from '../texts/inbox/en.json';
import type operator from '../texts/operator/en.json';
import type overview from '../texts/overview/en.json';
import type parts from '../texts/parts/en.json';
import type settings from '../texts/settings/en.json';
import type start from '../texts/start/en.json';

/** The texts are loaded by area: `base` with the first page, `parts` with any page that shows them, each section's with its page. */
interface Areas {
  readonly base: typeof base;
  readonly parts: typeof parts;
  readonly bulk: typeof bulk;
  readonly case: typeof caseArea;
  readonly cases: typeof cases;
  readonly finance: typeof finance;
  readonly inbox: typeof inbox;
  readonly operator: typeof operator;
  readonly overview: typeof overview;
  readonly settings: typeof settings;
  readonly start: typeof start;
}

export type Area = keyof Areas;

/** Texts that belong together: `operator.rules`, or a whole area, `inbox`. */
export type Part = { [Name in Area]: PartsOf<Name> }[Area];

type PartsOf<Name extends Area> = Areas[Name][keyof Areas[Name]] extends string ? Name : `${Name}.${keyof Areas[Name] & string}`;

type FileOf<Of extends Part> = Of extends Area
  ? Areas[Of]
  : Of extends `${infer Name extends Area}.${infer Key}`
    ? Areas[Name][Key & keyof Areas[Name]]
    : never;

/** The names of these texts; `days` for `days_one` and `days_other`. */
export type TextName<Of extends Part> = Stem<keyof FileOf<Of> & string>;

type Stem<Name extends string> = Name extends `${infer Before}_${'one' | 'few' | 'many' | 'other'}` ? Before : Name;

/** These texts as they are, by names that may also come from the server. */
export type WordsOf<Of extends Part> = Words<FileOf<Of>>;

type Words<Text> = Text extends string
  ? string
  : { readonly [Name in keyof Text]: Words<Text[Name]> } & Readonly<Record<string, Words<Text[keyof Text]>>>;
