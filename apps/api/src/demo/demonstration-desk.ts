import type { INestApplicationContext } from '@nestjs/common';
import { Readable } from 'node:stream';
import { DataSource, type EntityManager } from 'typeorm';
import { localDay } from '#calendar';
import { Documents } from '#documents';
import { type Acting, Engine } from '#engine';
import { CaseReader, JournalReader } from '#cases';
import type { BudgetLineEntry, DemonstrationBody, DemonstrationPower, Entry, PaymentEntry } from '#machine';
import { Clock } from '#platform';
import { demonstrationBodies, PowerReader, type PowerView } from '#registry';
import { Treasury, TreasuryReader } from '#treasury';
import { findDemonstrationPeople } from './demonstration-people.js';

/** Of a payment: what it is called, and the local date on which it was made. */
interface Booking {
  readonly reference: string;
  readonly day: string;
}

/** What the people of a demonstration work with. What is entered twice under one act or reference is entered once. */
export class DemonstrationDesk {
  readonly engine: Engine;
  readonly cases: CaseReader;
  readonly journal: JournalReader;

  private constructor(
    private readonly app: INestApplicationContext,
    readonly person: (login: string) => Acting,
    private readonly powers: readonly PowerView[],
    private readonly bodies: ReadonlyMap<string, DemonstrationBody>,
  ) {
    this.engine = app.get(Engine);
    this.cases = app.get(CaseReader);
    this.journal = app.get(JournalReader);
  }

  static async open(app: INestApplicationContext): Promise<DemonstrationDesk> {
    const { manager } = app.get(DataSource);
    const person = await findDemonstrationPeople(manager, app.get(Clock).now());
    const { items: powers } = await app.get(PowerReader).list({ limit: 200 });
    return new DemonstrationDesk(app, person, powers, await findDemonstrationBodies(manager));
  }

  get today(): string {
    return localDay(this.app.get(Clock).now().toISOString());
  }

  /** @throws Error when the demonstration has no body of this key. */
  readonly body = (key: string): DemonstrationBody => {
    const body = this.bodies.get(key);
    if (body === undefined) throw new Error(`The demonstration has no body ${key}.`);
    return body;
  };

  /** @throws Error when the demonstration has no power of this code. */
  readonly power = (code: string): DemonstrationPower => {
    const power = this.powers.find((each) => each.demonstration && each.code === code);
    if (power === undefined) throw new Error(`The demonstration has no power ${code}.`);
    return power;
  };

  /** @param by a login. @returns the id of what is entered now or was before; of a document its SHA-256. */
  async enter(entry: Entry, by: string, booking: Booking): Promise<string> {
    switch (entry.kind) {
      case 'budgetLine':
        return this.budgetLine(entry, by);
      case 'payment':
        return this.payment(entry, by, booking);
      case 'document': {
        const content = Readable.from([Buffer.from(entry.text)]);
        return (await this.app.get(Documents).take(content, { fileName: 'document.txt' }, this.person(by))).sha256;
      }
    }
  }

  private async budgetLine({ kind: _, ...line }: BudgetLineEntry, by: string): Promise<string> {
    const financier = this.person(by);
    const { items } = await this.app.get(TreasuryReader).budgetLines(financier, { recipient: line.recipient, year: line.year });
    const known = items.find(({ act }) => act === line.act);
    return (known ?? (await this.app.get(Treasury).createBudgetLine(line, financier))).id;
  }

  /** Confirmed by the other treasurer. */
  private async payment({ kind: _, ...to }: PaymentEntry, by: string, { reference, day }: Booking): Promise<string> {
    const treasurer = this.person(by);
    const { items } = await this.app.get(TreasuryReader).payments(treasurer, { recipient: to.recipient });
    const known = items.find((each) => each.reference === reference);
    const entered = known ?? (await this.app.get(Treasury).createPayment({ ...to, reference, paidOn: day }, treasurer));
    if (entered.status === 'entered') await this.app.get(Treasury).confirmPayment(entered.id, {}, this.person(`${by}2`));
    return entered.id;
  }
}

async function findDemonstrationBodies(tx: EntityManager): Promise<ReadonlyMap<string, DemonstrationBody>> {
  const rows = await tx.query<(DemonstrationBody & { ky: string | null; ru: string | null; en: string | null })[]>(
    'select id, name_ky as ky, name_ru as ru, name_en as en, territory_id as territory from body where demonstration',
  );
  const byId = new Map(rows.map(({ id, territory, ky, ru, en }) => [id, { id, territory, name: { ky, ru, en } }]));
  return new Map(Object.entries(demonstrationBodies).flatMap(([key, { id }]) => (byId.has(id) ? [[key, byId.get(id)!]] : [])));
}
