import {
  type Block,
  type FactRequest,
  formatDate,
  formatMoney,
  type Layout,
  localDate,
  localTime,
  type PaperLanguage,
  type PaperQuestion,
} from '#machine';
import type { DelegationContext } from '../context.js';
import { phrases, type PhraseName } from './phrases.js';

interface NameFact {
  readonly name: Readonly<Record<'ky' | 'ru' | 'en', string | null>>;
  readonly demonstration?: boolean;
}

export const sides = ['proposer', 'recipient', 'finance', 'treasury', 'control'] as const;
export type Side = (typeof sides)[number];

/** Everything with a name that a paper of a delegation may call by it. */
export function namesOf(context: DelegationContext): Record<string, FactRequest> {
  const bodies = sides.flatMap((side) =>
    context[side] === null ? [] : [[side, { source: 'body', key: context[side] }] as const],
  );
  const { territory } = context.draft;
  const changed = Object.entries(context.changedTerms).map(([term, { by }]) => [term, { source: 'body', key: by }] as const);
  return {
    ...Object.fromEntries([...bodies, ...changed]),
    power: { source: 'power', key: context.power },
    ...(territory !== undefined && { territory: { source: 'territory', key: territory } }),
  };
}

/** Writes in one language what a paper says of one case. */
export class Writing {
  constructor(
    readonly question: PaperQuestion<DelegationContext>,
    readonly language: PaperLanguage,
  ) {}

  get context(): DelegationContext {
    return this.question.context;
  }

  say(name: PhraseName): string {
    return phrases[name][this.language];
  }

  money(tyiyn: string): string {
    return formatMoney(tyiyn, this.language);
  }

  date(date: string | null | undefined): string {
    return date === null || date === undefined ? '' : formatDate(date, this.language);
  }

  /** A local date with the time of day. */
  instant(at: string): string {
    const { timeZone } = this.question.facts.calendar;
    return `${this.date(localDate(at, timeZone))} ${localTime(at, timeZone)}`;
  }

  /** The name of what a fact is about, in the other state language where this one has none; its id where it has no name. */
  name(fact: string, id: string | null | undefined): string {
    const { name } = (this.question.facts[fact] ?? { name: { ky: null, ru: null } }) as NameFact;
    return name[this.language] ?? name.ru ?? name.ky ?? id ?? '';
  }

  side(side: Side): string {
    return this.name(side, this.context[side]);
  }

  /** The name of a body that is a side; of any other its id. */
  body(id: string): string {
    const side = sides.find((each) => this.context[each] === id);
    return side === undefined ? id : this.side(side);
  }

  layout(title: string, reference: readonly string[], blocks: readonly Block[]): Layout {
    const { seq, hash } = this.question.record;
    const number = `${this.say('caseNumber')} ${this.context.number}`;
    const isDemonstration = sides.some((side) => (this.question.facts[side] as NameFact | undefined)?.demonstration === true);
    return {
      title,
      reference: [number, ...reference],
      ...(isDemonstration && { notice: this.say('demonstration') }),
      blocks,
      foot: `${number} · ${this.say('record')} ${seq} · ${hash.slice(0, 16)}`,
    };
  }
}

export const heading = (text: string, level: 1 | 2 = 1): Block => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const fields = (...rows: (readonly [string, string])[]): Block => ({ kind: 'fields', rows });
