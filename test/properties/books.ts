import { type Actor, addDays } from '#machine';
import { Hand, type SentCosting, type SentCounter } from './hand.js';
import type { SharedRow, Surroundings } from './surroundings.js';

/** An event that a case took, and the states around it. */
export interface Taken {
  readonly type: string;
  readonly payload: unknown;
  readonly actor: Actor;
  readonly today: string;
  readonly before: readonly string[];
  readonly after: readonly string[];
}

type Sent = Record<string, never>;
const yearOf = (date: string): number => Number(date.slice(0, 4));

/**
 * A case's terms, money, things and consent, kept a second time from the events alone, as somebody would who reads only the
 * letters: it shares no line with the workflow, so that both can only be wrong in different ways.
 */
export class Books {
  readonly hand = new Hand();
  amended: Hand | null = null;
  readonly lines = new Map<string, { year: number; amount: bigint }>();
  readonly payments = new Map<string, { amount: bigint; dueOn: string; counts: boolean }>();
  readonly items = new Map<string, string>();
  separateLine = false;
  /** Account and code that took the place of those of the terms. */
  private readonly changed = new Map<string, string>();
  /** Those of the amendment on its way that are others than were in force when it was proposed. */
  private replaced: readonly string[] = [];
  isConsulted = false;
  registeredOn: string | null = null;
  publishedOn: string | null = null;
  isRescinded = false;
  settledOn: string | null = null;
  instrument = '';
  proposer = '';
  recipient = '';
  topUps = 0n;
  returned = 0n;
  private successors: readonly string[] = [];

  constructor(private readonly around: Surroundings) {}

  received(): bigint {
    return [...this.payments.values()].reduce((sum, { amount, counts }) => sum + (counts ? amount : 0n), 0n);
  }

  released(): bigint {
    return [...this.payments.values()].reduce((sum, { amount }) => sum + amount, 0n);
  }

  appropriated(year?: number): bigint {
    const lines = [...this.lines.values()].filter((line) => year === undefined || line.year === year);
    return lines.reduce((sum, { amount }) => sum + amount, 0n);
  }

  due(date: string): bigint {
    return totalBy(this.owed(), date);
  }

  /** The transfers that are or will be due. */
  private owed(): SentCosting['schedule'] {
    if (this.isRescinded) return [];
    return this.hand.transfers.filter(({ dueOn }) => this.settledOn === null || dueOn <= this.settledOn);
  }

  get termEnd(): string {
    return (this.hand.fields['termEnd'] as string | undefined) ?? '9999-12-31';
  }

  /** What money lacks on a day for a power in force. */
  unfunded(today: string): string[] {
    const cost = this.hand.cost(yearOf(today));
    const have = this.appropriated(yearOf(today));
    return [
      ...(this.received() < this.due(today) ? [`received ${this.received()} of ${this.due(today)} due`] : []),
      ...(cost === null ? ['the year is not costed'] : []),
      ...(cost !== null && have < cost ? [`appropriated ${have} of ${cost}`] : []),
    ];
  }

  /** What an amendment lacks on a day to apply: both sides bound to it, the past as it was, its first extra money and its cost. */
  amendmentLacks(today: string): string[] {
    const { transfers, isPublished } = this.amended!;
    const changed = [...transfers, ...this.owed()].find(
      ({ dueOn }) => dueOn <= today && amountOn(transfers, dueOn) !== amountOn(this.owed(), dueOn),
    );
    const day = transfers.find(({ dueOn }) => dueOn > today && totalBy(transfers, dueOn) > this.due(dueOn))?.dueOn;
    const extra = day === undefined ? 0n : totalBy(transfers, day) - this.due(day);
    const paidFor = [...this.payments.values()].filter(({ dueOn, counts }) => dueOn === day && counts);
    const paid = paidFor.reduce((sum, { amount }) => sum + amount, 0n);
    const due = totalBy(transfers, today) + extra;
    const cost = this.amended!.cost(yearOf(today));
    const have = this.appropriated(yearOf(today));
    return [
      ...(this.isAmendmentAgreed() && (this.instrument !== 'agreement' || isPublished) ? [] : ['nobody is bound to it']),
      ...(changed === undefined ? [] : [`due on ${changed.dueOn} was another amount`]),
      ...(this.received() < due ? [`received ${this.received()} of ${due} due`] : []),
      ...(paid < extra ? [`received ${paid} of ${extra} for ${day}`] : []),
      ...(cost === null || have < cost ? [`appropriated ${have} of ${cost}`] : []),
    ];
  }

  /** What a power lacks on the day on which it comes into force. */
  lacks(today: string): string[] {
    const first = this.hand.transfers[0];
    const effective = this.hand.fields['effectiveDate'] as string;
    const text = this.hand.text();
    const { proposer, recipient } = this.hand.signed;
    const isAgreed = this.hand.consented === text && proposer === text && recipient === text;
    return [
      ...this.lacksNow(today),
      ...(first === undefined || this.received() < BigInt(first.amount) ? ['the first transfer is not received'] : []),
      ...(effective > today ? [`effective on ${effective}`] : []),
      ...(this.publishedOn === null ? ['not published'] : []),
      ...(this.isPublishedLately(today) ? [`published on ${this.publishedOn}`] : []),
      ...(this.separateLine ? [] : ['no separate line']),
      ...(this.instrument === 'agreement' && !isAgreed ? ['terms are not those consented to and signed'] : []),
      ...(this.instrument !== 'agreement' && !this.isConsulted ? ['not consulted on'] : []),
    ];
  }

  /** Fewer days ago than the agreement itself asks for. */
  private isPublishedLately(today: string): boolean {
    const days = this.hand.fields['publicationDays'] as number | undefined;
    if (this.instrument !== 'agreement' || days === undefined || this.publishedOn === null) return false;
    return addDays(this.publishedOn, days) > today;
  }

  /** What a power lacks to go on. */
  lacksNow(today: string): string[] {
    const open = [...this.items].filter(([, state]) => state !== 'acknowledged' && state !== 'returned').map(([key]) => key);
    return [
      ...this.unfunded(today),
      ...(open.length > 0 ? [`items ${open.join(', ')}`] : []),
      ...(today > this.termEnd ? [`the term ended on ${this.termEnd}`] : []),
    ];
  }

  begin(taken: Taken): void {
    const payload = taken.payload as Sent & { instrument: string; proposer?: string; recipient: string };
    this.instrument = payload.instrument;
    this.recipient = payload.recipient;
    this.proposer = payload.proposer ?? taken.actor.body!;
    if (taken.type !== 'registerExisting') return;
    const { since, termEnd, publishedOn, items } = taken.payload as {
      since: string;
      termEnd?: string;
      publishedOn: string;
      items: { key: string; isHandedOver?: boolean }[];
    };
    this.registeredOn = taken.today;
    this.hand.merge({ effectiveDate: since, ...(termEnd !== undefined && { termEnd }) } as object);
    this.publishedOn = publishedOn;
    for (const { key, isHandedOver } of items) this.items.set(key, isHandedOver === true ? 'acknowledged' : 'pending');
  }

  take(taken: Taken): void {
    this.write[taken.type]?.(taken.payload as never, taken);
    if (taken.after.includes('settling') && !taken.before.includes('settling')) this.settle(taken.today);
  }

  private settle(today: string): void {
    this.settledOn = today;
    this.amended = null;
    for (const [id, { year }] of this.lines) if (year > yearOf(today)) this.lines.delete(id);
  }

  private get inHand(): Hand {
    return this.amended ?? this.hand;
  }

  private textInHand(counter: SentCounter = {}): string {
    return this.inHand.text(this.amended === null ? null : this.hand, counter);
  }

  private appropriate = ({ budgetLine, amount }: { budgetLine: string; amount: string }): void => {
    const { year } = this.around.rows.find(({ id }) => id === budgetLine)!;
    if (amount === '0') this.lines.delete(budgetLine);
    else this.lines.set(budgetLine, { year, amount: BigInt(amount) });
  };

  /** The account or code that holds. */
  inForce(field: string): string | undefined {
    return this.changed.get(field) ?? (this.hand.fields[field] as string | undefined);
  }

  /** Both sides have said yes to it, or it is law. */
  private isAmendmentAgreed(): boolean {
    if (this.amended === null) return false;
    const { consented, signed, isEnacted, isConfirmed } = this.amended;
    if (!isConfirmed) return false;
    const text = this.textInHand();
    return this.instrument === 'agreement'
      ? [consented, signed.proposer, signed.recipient].every((each) => each === text)
      : isEnacted;
  }

  /** The terms that money may be for: those in force and, from the day on which it is agreed or enacted, an amendment's. */
  private payable(): Hand[] {
    return this.isAmendmentAgreed() ? [this.hand, this.amended!] : [this.hand];
  }

  /** The first and the last year in which terms cost something. */
  private yearsOf(hand: Hand): readonly [first: number, last: number] {
    const { effectiveDate, termEnd = '2199-12-31' } = { ...this.hand.fields, ...hand.fields } as Record<string, string>;
    const first = [effectiveDate!, this.registeredOn ?? ''].sort().at(-1)!;
    return [yearOf(first), Math.max(yearOf(termEnd), ...(hand.isConfirmed ? hand.costing!.lines.map(({ year }) => year) : []))];
  }

  private hasYear(hand: Hand, year: number, today: string): boolean {
    const [first, last] = this.yearsOf(hand);
    if (this.settledOn === null) return year >= first && year <= last;
    const isOwed = this.due(this.settledOn) > this.received();
    const lastPaid = isOwed ? yearOf(today) : Math.min(last, yearOf(this.settledOn));
    return year >= Math.min(first, lastPaid) && year <= lastPaid;
  }

  /**
   * The row that money was taken of, for terms that ask for it: its number is the one that the case has, if it has one, or,
   * where these are the terms of an agreed amendment that replaces it, that one's.
   */
  private takenOf(id: string, field: 'budgetCode' | 'treasuryAccount', asks: (hand: Hand) => boolean): SharedRow {
    const row = this.around.rows.find((each) => each.id === id)!;
    const asking = this.payable().filter(asks);
    if (asking.length === 0) throw new Error(`${row.kind} ${id} was taken, although no terms ask for it`);
    const own = asking.map((hand) =>
      hand !== this.hand && this.replaced.includes(field) ? (hand.fields[field] as string) : this.inForce(field),
    );
    if (!own.some((each) => each === undefined || isAlike(each, row.number)))
      throw new Error(`${row.kind} ${id} of ${row.number} was taken, although the case has ${own.join(', ')}`);
    return row;
  }

  private takeLine(taken: { budgetLine: string; amount: string }, today: string): void {
    const { year } = this.around.rows.find(({ id }) => id === taken.budgetLine)!;
    // What was taken under other terms can be given back.
    if (BigInt(taken.amount) > (this.lines.get(taken.budgetLine)?.amount ?? 0n))
      this.takenOf(taken.budgetLine, 'budgetCode', (hand) => this.hasYear(hand, year, today));
    this.appropriate(taken);
  }

  private counts = ({ payment }: { payment: string }, counts: boolean): void => {
    this.payments.get(payment)!.counts = counts;
  };

  private newTerms({ clauses, changesAmounts }: { clauses?: object; changesAmounts?: boolean }): void {
    this.hand.merge({ clauses: clauses as never });
    if (changesAmounts === true) this.hand.recost();
    else this.hand.beginRound();
  }

  private resolve({ decision, counter = {} }: { decision: string; counter?: SentCounter }): void {
    const { inHand } = this;
    if (decision !== 'accept' && this.amended !== null) this.amended = null;
    else if (decision === 'decline') inHand.consented = null;
    else inHand.consented = this.textInHand(decision === 'counter' ? counter : {});
    inHand.counter = decision === 'counter' ? counter : null;
    // Of a power that was registered what the kenesh does not accept is costed anew.
    if (inHand === this.hand && this.registeredOn !== null && decision !== 'accept') inHand.recost();
  }

  private readonly write: Readonly<Record<string, (payload: never, taken: Taken) => void>> = {
    saveDraft: (payload: object) => this.hand.merge(payload),
    submitCosting: (payload: SentCosting) => {
      Object.assign(this.inHand, { costing: payload, isConfirmed: false });
      if (this.amended !== null) return;
      const known = this.registeredOn !== null ? new Map(this.items) : new Map<string, string>();
      this.items.clear();
      for (const { key } of payload.items) this.items.set(key, known.get(key) ?? 'pending');
    },
    confirmCosting: (_: never, { after }) => {
      this.inHand.isConfirmed = true;
      if (this.amended !== null || after.includes('keneshReview')) this.inHand.beginRound();
    },
    returnCosting: () => this.inHand.return(),
    recordConsultation: () => (this.isConsulted = true),
    recordConsultationBreach: () => (this.isConsulted = true),
    offer: () => this.hand.beginRound(),
    recordKeneshResolution: (payload: { decision: string; counter?: SentCounter }) => this.resolve(payload),
    acceptCounterOffer: () => {
      const { counter } = this.hand;
      this.hand.merge({ clauses: counter!.clauses ?? {} });
      if (counter!.years !== undefined || counter!.schedule !== undefined) this.hand.recost();
    },
    reviseOffer: (payload: object) => this.newTerms(payload),
    recordConciliation: (payload: object, { after }) => {
      if (after.includes('costing') || after.includes('keneshReview')) this.newTerms(payload);
    },
    signAsProposer: () => (this.inHand.signed.proposer = this.textInHand()),
    signAsRecipient: () => (this.inHand.signed.recipient = this.textInHand()),
    publish: ({ publishedOn }: { publishedOn: string }) => {
      if (this.amended === null) this.publishedOn = publishedOn;
      else this.amended.isPublished = true;
    },
    recordEnactment: ({ publishedOn, effectiveOn }: { publishedOn: string; effectiveOn: string }) => {
      if (this.amended !== null) {
        this.amended.isEnacted = true;
        return;
      }
      this.publishedOn = publishedOn;
      this.hand.merge({ effectiveDate: effectiveOn } as object);
    },
    rescind: () => {
      this.isRescinded = true;
      this.lines.clear();
    },
    changeAccount: ({ treasuryAccount }: { treasuryAccount: string }) => this.changed.set('treasuryAccount', treasuryAccount),
    changeBudgetCode: ({ budgetCode }: { budgetCode: string }) => this.changed.set('budgetCode', budgetCode),
    recordAppropriation: (taken: { budgetLine: string; amount: string }, { today }) => this.takeLine(taken, today),
    amendAppropriation: (taken: { budgetLine: string; amount: string }, { today }) => this.takeLine(taken, today),
    recordTranche: ({ payment, amount, dueOn }: { payment: string; amount: string; dueOn: string }) => {
      const has = (hand: Hand): boolean =>
        (hand === this.hand ? this.owed() : hand.transfers).some((each) => each.dueOn === dueOn);
      const { paidOn, isConfirmed } = this.takenOf(payment, 'treasuryAccount', has);
      if (!isConfirmed || paidOn < yearBefore(dueOn))
        throw new Error(`payment ${payment} of ${paidOn} was taken for ${dueOn}, confirmed: ${isConfirmed}`);
      this.payments.set(payment, { amount: BigInt(amount), dueOn, counts: true });
    },
    reverseTranche: ({ payment }: { payment: string }) => this.payments.delete(payment),
    contestReceipt: (payload: { payment: string }) => this.counts(payload, false),
    confirmReceipt: (payload: { payment: string }) => this.counts(payload, true),
    confirmFromStatement: (payload: { payment: string }) => this.counts(payload, true),
    recordHandover: ({ item }: { item: string }) => this.items.set(item, 'handedOver'),
    acknowledgeItem: ({ item }: { item: string }) => this.items.set(item, 'acknowledged'),
    contestItem: ({ item }: { item: string }) => this.items.set(item, 'contested'),
    returnItem: ({ item }: { item: string }) => this.items.set(item, 'returned'),
    confirmSeparateLine: () => (this.separateLine = true),
    recordOwnTopUp: ({ amount }: { amount: string }) => (this.topUps += BigInt(amount)),
    returnFunds: ({ amount }: { amount: string }) => (this.returned += BigInt(amount)),
    proposeAmendment: ({ reasonText: _, ...terms }: { reasonText: string }) => {
      this.amended = new Hand();
      this.amended.merge(terms);
      this.replaced = Object.entries(this.amended.fields)
        .filter(([name, value]) => !isAlike(value as string, this.inForce(name)))
        .map(([name]) => name);
    },
    declineAmendment: () => (this.amended = null),
    withdrawAmendment: () => (this.amended = null),
    applyAmendment: (_: never, { today }) => this.apply(today),
    openSuccessionReview: ({ succession }: { succession: string }) =>
      (this.successors = this.around.successions.find(({ id }) => id === succession)!.successors),
    decideSuccession: (payload: { decision: string; successor?: string }) => this.succeed(payload),
  };

  private apply(today: string): void {
    const lacks = this.amendmentLacks(today);
    if (lacks.length > 0) throw new Error(`amended on ${today}, although: ${lacks.join('; ')}`);
    const { clauses, fields, costing, isConfirmed, consented, signed } = this.amended!;
    for (const [name, value] of this.changed)
      if (name in fields && (this.replaced.includes(name) || isAlike(fields[name] as string, value))) this.changed.delete(name);
    this.hand.merge({ clauses, ...fields } as object);
    Object.assign(this.hand, { costing, isConfirmed, consented, signed });
    for (const { key } of costing!.items) if (!this.items.has(key)) this.items.set(key, 'pending');
    this.amended = null;
  }

  private succeed({ decision, successor }: { decision: string; successor?: string }): void {
    if (decision === 'end') return;
    this.recipient = successor ?? this.successors[0]!;
    // A law that changes the power does not ask whom it concerns; an agreement is made with the one that there is now.
    if (this.amended !== null && this.instrument === 'agreement') this.amended = this.amended.anew();
    if (decision !== 'renegotiate' || this.amended !== null) return;
    this.amended = new Hand();
    this.replaced = [];
  }
}

type Transfers = SentCosting['schedule'];
const amountOn = (transfers: Transfers, day: string): string | undefined => transfers.find(({ dueOn }) => dueOn === day)?.amount;
const totalBy = (transfers: Transfers, date: string): bigint =>
  transfers.reduce((sum, { dueOn, amount }) => sum + (dueOn <= date ? BigInt(amount) : 0n), 0n);

const isAlike = (one: unknown, other: unknown): boolean =>
  typeof one === 'string' && typeof other === 'string' && one.replaceAll(' ', '') === other.replaceAll(' ', '');

/** The same day a year before, and the last of February before its 29th. */
const yearBefore = (date: string): string => `${yearOf(date) - 1}${date.slice(4)}`.replace(/-02-29$/, '-02-28');
