import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar';
import { BulkOperations } from '#batches';
import { CaseReader, JournalReader, TaskReader } from '#cases';
import { Engine, GroupStarts } from '#engine';
import { Documents } from '#documents';
import type { SimulatedAct, BudgetLineEntry, Entry, Intention, Occasion, PaymentEntry, Simulation } from '#machine';
import { SuccessionReviews } from '#program';
import { Treasury } from '#treasury';
import type { Country, Person } from '../country/country.js';
import type { StandingClock } from '../time/standing-clock.js';
import { VirtualTime } from '../time/virtual-time.js';
import { CaseFiles } from './case-files.js';
import { Diary } from './diary.js';

/** Milliseconds between two acts: no two have the same instant. */
const pace = 1_000;

/** What people work with: the product's own ways in, the time, and what they remember. */
export class Desk {
  readonly engine: Engine;
  readonly cases: CaseReader;
  readonly tasks: TaskReader;
  readonly groups: GroupStarts;
  readonly bulk: BulkOperations;
  readonly time: VirtualTime;
  readonly successions: SuccessionReviews;
  readonly dataSource: DataSource;
  readonly files = new CaseFiles();
  readonly diary = new Diary();
  private readonly journal: JournalReader;
  private readonly treasury: Treasury;
  private readonly documents: Documents;
  private payments = 0;
  private lines = 0;

  constructor(
    app: INestApplicationContext,
    readonly clock: StandingClock,
    readonly country: Country,
    /** How the cases of each workflow are played, by its name. */
    readonly simulations: ReadonlyMap<string, Simulation>,
  ) {
    this.engine = app.get(Engine);
    this.cases = app.get(CaseReader);
    this.tasks = app.get(TaskReader);
    this.journal = app.get(JournalReader);
    this.groups = app.get(GroupStarts);
    this.bulk = app.get(BulkOperations);
    this.time = app.get(VirtualTime);
    this.successions = app.get(SuccessionReviews, { strict: false });
    this.dataSource = app.get(DataSource);
    this.treasury = app.get(Treasury, { strict: false });
    this.documents = app.get(Documents, { strict: false });
  }

  get today(): string {
    return localDay(this.clock.now().toISOString());
  }

  /** A moment passes. */
  pass(): void {
    this.clock.advanceTo(new Date(this.clock.now().getTime() + pace));
  }

  /** @throws Error when nobody knows how to do it. */
  actOf(workflow: string, name: string): SimulatedAct {
    const act = this.simulations.get(workflow)?.acts[name];
    if (act === undefined) throw new Error(`Nobody knows how to do ${name} of ${workflow}.`);
    return act;
  }

  /** What people intend because an event was sent. */
  consequencesOf(workflow: string, event: string, occasion: Occasion, payload: object): readonly Intention[] {
    return this.simulations.get(workflow)?.consequences?.[event]?.(occasion, payload) ?? [];
  }

  /** The records of these events, oldest first. */
  async records(instance: string, { acting }: Person, events: readonly string[]): Promise<Occasion['records']> {
    return this.journal.ofEvents(await this.cases.readable(instance, acting), events);
  }

  /** @returns the id of what is entered; of a document its SHA-256. */
  async enter(entry: Entry, person: Person): Promise<string> {
    switch (entry.kind) {
      case 'budgetLine':
        return this.budgetLine(entry, person);
      case 'payment':
        return this.payment(entry, person);
      case 'document': {
        const content = Readable.from([Buffer.from(entry.text)]);
        return (await this.documents.take(content, { fileName: 'document.txt' }, person.acting)).sha256;
      }
    }
  }

  private async budgetLine({ kind: _, ...line }: BudgetLineEntry, { acting }: Person): Promise<string> {
    this.lines += 1;
    return (await this.treasury.createBudgetLine({ ...line, act: `${line.act} (${this.lines})` }, acting)).id;
  }

  /** Made today, and confirmed by another treasurer. */
  private async payment({ kind: _, ...to }: PaymentEntry, treasurer: Person): Promise<string> {
    this.payments += 1;
    const payment = { ...to, reference: `simulated-${this.payments}`, paidOn: this.today };
    const { id } = await this.treasury.createPayment(payment, treasurer.acting);
    return (await this.treasury.confirmPayment(id, {}, this.country.colleagueOf(treasurer).acting)).id;
  }
}
