import { type Actor, type Reason, reason, Refused, type RuleUnit } from '#machine';
import { Clock, inTransaction, operationJournal } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { component, object, orNull, type Static } from '#schema';
import type { RuleEntry } from './rule.dto.js';
import { RuleRecord } from './rule-record.entity.js';
import { ruleView, RuleView } from './rule.reader.js';

/** Beyond these a term is a slip of the keyboard. */
const bounds: Readonly<Record<RuleUnit, readonly [min: number, max: number]>> = {
  calendarDays: [0, 3_650],
  workingDays: [0, 2_500],
  months: [0, 120],
  dayOfNextMonth: [1, 31],
  percent: [0, 100],
  count: [0, 10_000],
};

/** The record that is or would be added, and the one that it takes the place of from its first day on. */
export const RuleAddition = component(
  'RuleAddition',
  object({
    record: RuleView,
    replaces: { ...orNull(RuleView), description: 'The record that counts on its first day without it' },
  }),
);
export type RuleAddition = Static<typeof RuleAddition>;

/** Records of rules that operators add. None is ever changed: cases have counted by it. */
@Injectable()
export class Rules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /**
   * Adds a record, with one in the journal of operations; with `dryRun` it only says what would be added.
   * @param unitsOf the units that a rule may be counted in beside its own, as those say who use it.
   * @throws Refused `notAllowed` with all that contradicts.
   */
  add(entry: RuleEntry, unitsOf: (id: string) => readonly string[], actor: Actor): Promise<RuleAddition> {
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query(`select pg_advisory_xact_lock(hashtext('rule'))`);
      const records = await tx.getRepository(RuleRecord).find({ where: { id: entry.id }, order: { validFrom: 'DESC' } });
      const newest = records[0];
      if (newest === undefined) throw new Refused('notAllowed', [reason('ruleUnknown', { rule: entry.id })]);
      const replaces =
        records.find(
          ({ validFrom, validTo }) => validFrom <= entry.validFrom && (validTo === null || entry.validFrom < validTo),
        ) ?? null;
      const record = recordOf(entry, newest, this.clock.now(), actor);
      const reasons = [
        ...contradictions(entry, [newest.unit, ...unitsOf(entry.id)], records),
        ...(replaces !== null && isSame(record, replaces) ? [reason('ruleSameAsBefore')] : []),
      ];
      if (reasons.length > 0) throw new Refused('notAllowed', reasons);
      if (!entry.dryRun) await this.write(tx, record, entry, actor);
      return { record: ruleView(record), replaces: replaces && ruleView(replaces) };
    });
  }

  private async write(tx: EntityManager, record: RuleRecord, { reason: why }: RuleEntry, actor: Actor): Promise<void> {
    await tx.getRepository(RuleRecord).insert(record);
    const { id, value, unit, validFrom, validTo, statutory, sourceAct, actNumber, actDate, article, verifiedBy } = record;
    await operationJournal.append(tx, {
      at: record.recordedAt!.toISOString(),
      actor,
      operation: 'ruleRecorded',
      subject: id,
      details: { value, unit, validFrom, validTo, statutory, sourceAct, actNumber, actDate, article, verifiedBy },
      reason: why,
    });
  }
}

function contradictions(entry: RuleEntry, units: readonly string[], records: readonly RuleRecord[]): Reason[] {
  const { value, unit, validFrom, validTo, statutory, sourceAct, actNumber, actDate } = entry;
  const [min, max] = bounds[unit];
  const isUnitOfIt = units.includes(unit);
  return [
    ...(isUnitOfIt ? [] : [reason('ruleUnitDiffers', { unit, units: [...new Set(units)].join(', ') })]),
    ...(isUnitOfIt && (value < min || value > max)
      ? [reason('ruleValueOutside', { least: String(min), most: String(max) })]
      : []),
    ...(records.some((record) => record.validFrom === validFrom) ? [reason('ruleDayTaken', { validFrom })] : []),
    ...(validTo !== undefined && validTo <= validFrom ? [reason('ruleEndsBefore')] : []),
    ...(statutory && [sourceAct, actNumber, actDate].includes(undefined) ? [reason('ruleWithoutAct')] : []),
  ];
}

function recordOf(entry: RuleEntry, before: RuleRecord, recordedAt: Date, { person }: Actor): RuleRecord {
  const { id, value, unit, statutory, validFrom, note } = entry;
  return Object.assign(new RuleRecord(), {
    id,
    value,
    unit,
    statutory,
    validFrom,
    validTo: entry.validTo ?? null,
    sourceAct: entry.sourceAct ?? null,
    actNumber: entry.actNumber ?? null,
    actDate: entry.actDate ?? null,
    article: entry.article ?? null,
    verifiedBy: entry.verifiedBy ?? null,
    noteKy: note?.ky ?? before.noteKy,
    noteRu: note?.ru ?? before.noteRu,
    noteEn: note?.en ?? before.noteEn,
    recordedAt,
    person,
  });
}

/** From whichever day it is valid. */
function isSame(record: RuleRecord, other: RuleRecord): boolean {
  const contentOf = ({ validFrom: _from, validTo: _to, recordedAt: _at, person: _person, ...rest }: RuleRecord): string =>
    JSON.stringify(Object.entries(rest).sort());
  return record.validTo === other.validTo && contentOf(record) === contentOf(other);
}
