import type { Block, Layout, Table } from '../../layout.js';
import { formatDate, formatMoney, type PaperLanguage, textsOf } from '../../texts.js';
import { localDate, localTime } from '../../time.js';
import type { PaperQuestion } from '../../workflow.js';
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

/** What every workflow says on its papers, and the offices by which it calls people. */
const { phrases: common, offices } = textsOf({ ky, ru });

export type PaperPhrase = Readonly<Record<PaperLanguage, string>>;
export type CommonPhrase = keyof typeof common;

/** The case as papers name it. */
export interface CaseOnPaper {
  readonly number: string;
  readonly title: string;
}

/** The bodies of a case, by what they are in it. */
export type BodiesOnPaper<Side extends string> = Readonly<Record<Side, string | null>>;

/** What the facts `body`, `power`, `territory`, … have for a paper. */
interface NameFact {
  readonly name: Readonly<Record<PaperLanguage, string | null>>;
  readonly demonstration?: boolean;
}

/** Writes in one language what a paper says of one case. What it says stands by name among the phrases of its workflow. */
export class Writing<Context extends CaseOnPaper, Phrase extends string, Side extends string> {
  private readonly phrases: Readonly<Record<Phrase | CommonPhrase, PaperPhrase>>;

  constructor(
    readonly question: PaperQuestion<Context>,
    readonly language: PaperLanguage,
    phrases: Readonly<Record<Phrase, PaperPhrase>>,
    private readonly bodies: BodiesOnPaper<Side>,
  ) {
    this.phrases = { ...common, ...phrases };
  }

  get context(): Context {
    return this.question.context;
  }

  say(name: Phrase | CommonPhrase): string {
    return this.phrases[name][this.language];
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
    return this.name(side, this.bodies[side]);
  }

  /** The sides that the case has. */
  get sides(): readonly Side[] {
    return (Object.keys(this.bodies) as Side[]).filter((side) => this.bodies[side] !== null);
  }

  /** The name of a body that is a side; of any other its id. */
  body(id: string): string {
    const side = this.sides.find((each) => this.bodies[each] === id);
    return side === undefined ? id : this.side(side);
  }

  office(office: string): string {
    return (offices as Readonly<Record<string, PaperPhrase>>)[office]?.[this.language] ?? office;
  }

  heading(name: Phrase | CommonPhrase): Block {
    return { kind: 'heading', level: 1, text: this.say(name) };
  }

  paragraph(name: Phrase | CommonPhrase): Block {
    return { kind: 'paragraph', text: this.say(name) };
  }

  /** Values, each at its phrase. */
  fields<Name extends Phrase | CommonPhrase>(values: { readonly [Each in Name]?: string }): Block {
    return fields(...this.rows(values));
  }

  rows<Name extends Phrase | CommonPhrase>(values: { readonly [Each in Name]?: string }): (readonly [string, string])[] {
    return Object.entries<string>(values as Readonly<Record<string, string>>).map(([name, value]) => [
      this.say(name as Name),
      value,
    ]);
  }

  column(name: Phrase | CommonPhrase, width: number, align?: 'right'): Table['columns'][number] {
    return { title: this.say(name), width, ...(align && { align }) };
  }

  /** Places for the sides to sign by hand. `lines`: what is known of a signature already. */
  signatures<Of extends Side>(of: readonly Of[], lines: (side: Of) => readonly string[] = () => []): Block {
    return {
      kind: 'signatures',
      of: of.map((side) => ({ name: this.side(side), lines: [...lines(side), this.say('signature')] })),
    };
  }

  /** How the paper can be compared with the journal. `more`: what it can be compared by beside its record. */
  proof(more: readonly (readonly [string, string])[] = []): Block[] {
    const { seq, at, hash } = this.question.record;
    return [
      this.heading('proof'),
      fields(...more, ...this.rows({ record: `${seq}`, recordedAt: this.instant(at), recordHash: hash })),
      this.paragraph('proofNote'),
    ];
  }

  layout(title: string, reference: readonly string[], blocks: readonly Block[]): Layout {
    const { seq, hash } = this.question.record;
    const number = `${this.say('caseNumber')} ${this.context.number}`;
    const isDemonstration = this.sides.some(
      (side) => (this.question.facts[side] as NameFact | undefined)?.demonstration === true,
    );
    return {
      title,
      reference: [number, ...reference],
      ...(isDemonstration && { notice: this.say('demonstration') }),
      blocks,
      foot: `${number} · ${this.say('record')} ${seq} · ${hash.slice(0, 16)}`,
    };
  }
}

/** Rows of a label and a value. */
export function fields(...rows: readonly (readonly [label: string, value: string])[]): Block {
  return { kind: 'fields', rows };
}
