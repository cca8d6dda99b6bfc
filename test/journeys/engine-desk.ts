import { createHash } from 'node:crypto';
import {
  type Acting,
  DeadlineFastForward,
  CaseNumberFacts,
  Engine,
  EngineModule,
  type JournalKey,
  readJournalKey,
} from '#engine';
import { CaseReader, CasesModule } from '#cases';
import { Verify, VerifyJournalsModule, type VerifyFault } from '#proofs';
import { CalendarFacts, CalendarModule, RuleFacts } from '#calendar';
import { DocumentFacts } from '#documents';
import { localDate, type NewLine, type NewMoney, Refused, startOfDay, startEvent } from '#machine';
import { Clock, inTransaction, newId } from '#platform';
import {
  AuthorityFacts,
  BodyFacts,
  demonstrationBodies,
  loadDemonstrationBodies,
  loadReferenceData,
  PowerFacts,
  loadDemonstrationRegistry,
  type NewSuccession,
  RegistryModule,
  SuccessionFacts,
  TerritoryFacts,
} from '#registry';
import { BudgetLines, LedgerWriter, Payments, Treasury, TreasuryModule } from '#treasury';
import { Global, Module } from '@nestjs/common';
import { Test, type TestingModule } from '@nestjs/testing';
import { DataSource } from 'typeorm';
import { packages } from '#workflows';
import { bringDocument } from '../support/bring-document.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';
import { loadTerms, SuccessionCaseRepository, SuccessionReviews } from '#program';
import type { Case, Desk, ExistingPower, Role, Seen } from '../../workflows/delegation/scenarios/desk.js';
import { existingPower } from '../../workflows/delegation/scenarios/stages.js';

const timeZone = 'Asia/Bishkek';
const power = '0193e000-0000-7000-8000-000000000101';
/** Who plays the roles of a case. */
export const bodies = {
  ministry: demonstrationBodies.ministry.id,
  municipality: demonstrationBodies.aimak.id,
  finance: demonstrationBodies.financeMinistry.id,
  treasury: demonstrationBodies.treasury.id,
  control: demonstrationBodies.rayonAdministration.id,
  registry: demonstrationBodies.registry.id,
  third: demonstrationBodies.registry.id,
  successor: demonstrationBodies.city.id,
};
const people = new Map<Role, Acting & { name: string; language: 'en' }>();

/** Somebody in this role: always the same person. */
export function acting(role: Role): Acting & { name: string; language: 'en' } {
  const known = people.get(role);
  if (known !== undefined) return known;
  const [party, office] = role.split('.') as [keyof typeof bodies, string];
  const offices = [{ id: newId(), body: bodies[party], office, basis: 'order' }];
  const made = { person: newId(), name: role, language: 'en' as const, offices, reads: 'own' as const };
  people.set(role, made);
  return made;
}

/** The treasurer beside the one who enters payments. */
const otherTreasurer = (): Acting => ({ ...acting('treasury.treasurer'), person: secondTreasurer });
const secondTreasurer = newId();

/** Plays a journey at the engine, in this process, on a real database with the real registry, rules and treasury. */
export class EngineDesk implements Desk {
  readonly expect = expect;
  readonly clock = new Clock();
  private count = 0;

  private constructor(
    readonly database: TestDatabase,
    private readonly module: TestingModule,
  ) {}

  static async open(): Promise<EngineDesk> {
    const database = await createTestDatabase();
    const { dataSource } = database;
    await inTransaction(dataSource, async (tx) => {
      await loadReferenceData(tx);
      await loadTerms(tx);
      await loadDemonstrationBodies(tx);
      await loadDemonstrationRegistry(tx);
    });
    const clock = new Clock();
    const module = await Test.createTestingModule({
      imports: [
        ground(dataSource, clock),
        engineModule(await readJournalKey(database.ownerUrl)),
        CasesModule,
        VerifyJournalsModule,
        RegistryModule,
      ],
      providers: [SuccessionReviews, SuccessionCaseRepository],
    }).compile();
    await module.init();
    return Object.assign(new EngineDesk(database, module), { clock });
  }

  async close(): Promise<void> {
    await this.module.close();
    await this.database.drop();
  }

  /** Whatever the engine shows. */
  get<Shown>(shown: new (...parts: never[]) => Shown): Shown {
    return this.module.get(shown);
  }

  get engine(): Engine {
    return this.module.get(Engine);
  }

  get cases(): CaseReader {
    return this.module.get(CaseReader);
  }

  /** Every fault that `verify` finds. */
  async faults(): Promise<VerifyFault[]> {
    const faults: VerifyFault[] = [];
    for await (const fault of this.module.get(Verify).all()) if (fault !== null) faults.push(fault);
    return faults;
  }

  today(): string {
    return localDate(this.clock.now().toISOString(), timeZone);
  }

  async moveTo(date: string): Promise<void> {
    const until = new Date(startOfDay(date, timeZone));
    const { incidents } = await this.module
      .get(DeadlineFastForward)
      .fireDue(until, (dueAt) => Promise.resolve(this.clock.advanceTo(dueAt)));
    expect(incidents).toBe(0);
    this.clock.advanceTo(until);
  }

  async open({ instrument }: { instrument: string }): Promise<EngineCase> {
    const input = { instrument, title: 'Civil registration', power, recipient: bodies.municipality };
    const { id } = await this.engine.start({ workflow: 'delegation', input, acting: acting('ministry.drafter') });
    return new EngineCase(this, id);
  }

  async register(existing: ExistingPower): Promise<EngineCase> {
    const input = { ...existingPower(existing), power, proposer: bodies.ministry, recipient: bodies.municipality };
    const start = { workflow: 'delegation', start: 'registerExisting', input };
    return new EngineCase(this, (await this.engine.start({ ...start, acting: acting('municipality.signatory') })).id);
  }

  async document(text: string, by: Role): Promise<string> {
    const sha256 = createHash('sha256').update(text).digest('hex');
    await bringDocument(this.database.dataSource, sha256, [acting(by)]);
    return sha256;
  }

  async start(workflow: string, role: Role, type: string, input: object): Promise<EngineCase> {
    const way = type === startEvent ? {} : { start: type };
    const { id } = await this.engine.start({ workflow, ...way, input, acting: acting(role) });
    return new EngineCase(this, id);
  }

  body(role: Role): Promise<string> {
    return Promise.resolve(bodies[role.split('.')[0] as keyof typeof bodies]);
  }

  power(): string {
    return power;
  }

  async succeed(kind: 'merge' | 'rename'): Promise<void> {
    const name = { ky: 'Сокулук жана Шопоков', ru: 'Сокулук и Шопоков', en: 'Sokuluk and Shopokov' };
    const successors = kind === 'rename' ? [{ id: bodies.municipality, name }] : [{ id: bodies.successor }];
    const asked = {
      kind,
      predecessors: [bodies.municipality],
      successors,
      effectiveOn: this.today(),
      act: { type: 'Law', number: '1', date: this.today() },
    };
    await this.module.get(SuccessionReviews).record(asked as NewSuccession, acting('registry.registrar'));
  }

  async budgetLine({ year, amount, classificationCode = '70951' }: NewLine): Promise<string> {
    this.count += 1;
    const line = {
      act: `Law on the republican budget, line ${this.count}`,
      classificationCode,
      year,
      recipient: bodies.municipality,
      amount,
    };
    return (await this.module.get(Treasury).createBudgetLine(line, acting('finance.financier'))).id;
  }

  async payment({ amount, isLeftToConfirm = false, ...more }: NewMoney): Promise<string> {
    this.count += 1;
    const payment = {
      account: '4402011101001234',
      reference: `P-${this.count}`,
      paidOn: this.today(),
      recipient: bodies.municipality,
      amount,
      ...more,
    };
    const { id } = await this.module.get(Treasury).createPayment(payment, acting('treasury.treasurer'));
    if (!isLeftToConfirm) await this.confirm(id);
    return id;
  }

  async confirm(payment: string): Promise<void> {
    await this.module.get(Treasury).confirmPayment(payment, {}, otherTreasurer());
  }
}

export class EngineCase implements Case {
  constructor(
    private readonly desk: EngineDesk,
    readonly id: string,
  ) {}

  async send(role: Role, type: string, payload: object = {}): Promise<void> {
    await this.desk.engine.send({ instance: this.id, type, payload, acting: acting(role) });
  }

  async refused(role: Role, type: string, payload: object = {}): Promise<Refused['reasons']> {
    const sent = this.send(role, type, payload);
    const error: unknown = await sent
      .then(() => new Error(`${type} by ${role} was not refused`))
      .catch((thrown: unknown) => thrown);
    if (error instanceof Refused) return error.reasons;
    throw error;
  }

  async see(role: Role = 'municipality.signatory'): Promise<Seen> {
    const { state, states, data, tasks } = await this.desk.cases.get(this.id, acting(role));
    return { state, states, data: data as Seen['data'], tasks };
  }
}

/** That a document is stored is all that an event asks. */
@Module({ providers: [DocumentFacts], exports: [DocumentFacts] })
class StoredDocuments {}

function engineModule(journalKey: JournalKey): ReturnType<typeof EngineModule.forRoot> {
  return EngineModule.forRoot({
    packages,
    journalKey,
    stepsTogether: Number(process.env.STEPS_TOGETHER ?? 64),
    imports: [RegistryModule, CalendarModule, TreasuryModule, StoredDocuments],
    facts: [
      AuthorityFacts,
      BodyFacts,
      BudgetLines,
      CalendarFacts,
      CaseNumberFacts,
      DocumentFacts,
      Payments,
      PowerFacts,
      RuleFacts,
      SuccessionFacts,
      TerritoryFacts,
    ],
    sharedRows: [BudgetLines, Payments],
    ledger: LedgerWriter,
  });
}

function ground(dataSource: DataSource, clock: Clock): new () => object {
  @Global()
  @Module({
    providers: [
      { provide: DataSource, useValue: dataSource },
      { provide: Clock, useValue: clock },
    ],
    exports: [DataSource, Clock],
  })
  class Ground {}
  return Ground;
}
