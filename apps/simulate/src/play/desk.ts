import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import { localDay } from '#calendar';
import { BulkOperations, BulkPlanner, CaseReader, Engine, GroupStarts, JournalReader, TaskReader } from '#engine';
import { Documents } from '#documents';
import { SuccessionReviews } from '#program';
import { type NewPayment, Treasury } from '#treasury';
import { finance, type Country, type Person } from '../country/country.js';
import { SeededRandom } from '../seeded-random.js';
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
  readonly journal: JournalReader;
  readonly groups: GroupStarts;
  readonly planner: BulkPlanner;
  readonly bulk: BulkOperations;
  readonly time: VirtualTime;
  readonly successions: SuccessionReviews;
  readonly dataSource: DataSource;
  readonly files: CaseFiles;
  readonly diary = new Diary();
  private readonly treasury: Treasury;
  private readonly documents: Documents;
  private payments = 0;
  private lines = 0;

  constructor(
    app: INestApplicationContext,
    readonly clock: StandingClock,
    readonly country: Country,
    private readonly seed: number,
  ) {
    const { municipalityOf } = country;
    this.engine = app.get(Engine);
    this.cases = app.get(CaseReader);
    this.tasks = app.get(TaskReader);
    this.journal = app.get(JournalReader);
    this.groups = app.get(GroupStarts);
    this.planner = app.get(BulkPlanner);
    this.bulk = app.get(BulkOperations);
    this.time = app.get(VirtualTime);
    this.successions = app.get(SuccessionReviews, { strict: false });
    this.dataSource = app.get(DataSource);
    this.treasury = app.get(Treasury, { strict: false });
    this.documents = app.get(Documents, { strict: false });
    this.files = new CaseFiles(municipalityOf);
  }

  get today(): string {
    return localDay(this.clock.now().toISOString());
  }

  /** A moment passes. */
  pass(): void {
    this.clock.advanceTo(new Date(this.clock.now().getTime() + pace));
  }

  random(...names: readonly (string | number)[]): SeededRandom {
    return new SeededRandom(this.seed, ...names);
  }

  /** A line of the republican budget. @returns its id. */
  async budgetLine(year: number, recipient: string, amount: string, title: string): Promise<string> {
    const financier = this.country.personIn(finance, 'financier').acting;
    this.lines += 1;
    const act = `Law on the republican budget for ${year} (simulated), line ${this.lines}. ${title}`;
    const line = { act, classificationCode: '70951', year, recipient, amount };
    return (await this.treasury.createBudgetLine(line, financier)).id;
  }

  /** @returns the id of a payment made today, confirmed by another treasurer. */
  async payment(treasurer: Person, to: Pick<NewPayment, 'recipient' | 'amount' | 'account'>): Promise<string> {
    this.payments += 1;
    const payment = { ...to, reference: `simulated-${this.payments}`, paidOn: this.today };
    const { id } = await this.treasury.createPayment(payment, treasurer.acting);
    return (await this.treasury.confirmPayment(id, {}, this.country.colleagueOf(treasurer).acting)).id;
  }

  /** Stores a text as a document. @returns its hash. */
  async protocol(text: string, person: Person): Promise<string> {
    const stored = await this.documents.take(Readable.from([Buffer.from(text)]), { fileName: 'protocol.txt' }, person.acting);
    return stored.sha256;
  }
}
