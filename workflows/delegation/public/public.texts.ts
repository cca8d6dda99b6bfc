import { type Text, textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** What the facts of a published delegation are called. */
export const facts = texts.facts;

/** What the columns of the downloads hold. */
export const about = texts.columns;

/** Words that stand as the value of a fact, as kinds and states of things, and as grounds. */
export const words: Readonly<Record<string, Text>> = texts.words;

/** What has happened, as the public reads it. */
export const events: Readonly<Record<string, Text>> = texts.events;

/** Of the fields of events. */
export const fields: Readonly<Record<string, Text>> = texts.fields;

/** What the pages say of delegations. */
export const collection = texts.collection;

/** The kinds of rows of the ledger. */
export const ledgerKinds: Readonly<Record<string, Text>> = texts.ledgerKinds;
export const items = texts.items;

export const municipality: Text = texts.municipality;
export const power: Text = texts.power;
export const inForce: Text = texts.inForce;
export const imposed = texts.imposed;
export const breach = texts.breach;
export const notPublic: Text = texts.notPublic;
export const checks: readonly Text[] = [texts.checks.act, texts.checks.terms];
