import type { INestApplicationContext } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type Acting, CaseReader, Engine, JournalReader } from '#engine';
import { Clock } from '#platform';
import { BodyReader, type BodyView, PowerReader, type PowerView } from '#registry';
import { type NewBudgetLine, type NewPayment, Treasury, TreasuryReader } from '#treasury';
import { findDemonstrationPeople } from './demonstration-people.js';

/** What the people of a demonstration work with. Money entered twice under one act or reference is entered once. */
export class DemonstrationDesk {
  readonly engine: Engine;
  readonly cases: CaseReader;
  readonly journal: JournalReader;

  private constructor(
    private readonly app: INestApplicationContext,
    readonly person: (login: string) => Acting,
    readonly powers: readonly PowerView[],
    readonly municipalities: readonly BodyView[],
  ) {
    this.engine = app.get(Engine);
    this.cases = app.get(CaseReader);
    this.journal = app.get(JournalReader);
  }

  static async open(app: INestApplicationContext): Promise<DemonstrationDesk> {
    const person = await findDemonstrationPeople(app.get(DataSource).manager, app.get(Clock).now());
    const { items: powers } = await app.get(PowerReader).list({ limit: 200 });
    const { items: municipalities } = await app.get(BodyReader).list({ kind: 'municipality', limit: 200 });
    return new DemonstrationDesk(app, person, powers, municipalities);
  }

  /** @returns the id of the line of this act. */
  async budgetLine(line: NewBudgetLine): Promise<string> {
    const financier = this.person('finance.financier');
    const { items } = await this.app.get(TreasuryReader).budgetLines(financier, { recipient: line.recipient, year: line.year });
    const known = items.find(({ act }) => act === line.act);
    return (known ?? (await this.app.get(Treasury).createBudgetLine(line, financier))).id;
  }

  /** @returns the id of the payment of this reference, confirmed by the other treasurer. */
  async payment(payment: NewPayment): Promise<string> {
    const treasurer = this.person('treasury.treasurer');
    const { items } = await this.app.get(TreasuryReader).payments(treasurer, { recipient: payment.recipient });
    const known = items.find(({ reference }) => reference === payment.reference);
    const { id, status } = known ?? (await this.app.get(Treasury).createPayment(payment, treasurer));
    if (status === 'entered') await this.app.get(Treasury).confirmPayment(id, {}, this.person('treasury.treasurer2'));
    return id;
  }
}
