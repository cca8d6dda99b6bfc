import { ruleUnits } from '#machine';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { component, date, flag, object, oneOf, orNull, type Static, text, translated, whole } from '#schema';
import { recorded } from './recorded.js';
import { RuleRecord } from './rule-record.entity.js';

/** A rule as people read it. `statutory` false is shown as "recommended", never as required by law. */
export const RuleView = component(
  'Rule',
  object({
    id: text,
    value: whole,
    unit: oneOf(...ruleUnits),
    statutory: { ...flag, description: 'False: a recommendation or proposal, never required by law' },
    sourceAct: orNull(text),
    actNumber: orNull(text),
    actDate: orNull(date),
    article: orNull(text),
    verifiedBy: orNull(text),
    note: translated,
    validFrom: date,
    /** The first day on which it is no longer valid. */
    validTo: orNull(date),
    recordedAt: recorded,
  }),
);
export type RuleView = Static<typeof RuleView>;

@Injectable()
export class RuleReader {
  constructor(private readonly database: DataSource) {}

  /** The rules valid on a local date (YYYY-MM-DD); without one every record that ever was, oldest first within its id. */
  async list(on?: string): Promise<RuleView[]> {
    const query = this.database.getRepository(RuleRecord).createQueryBuilder('rule').orderBy('rule.id');
    if (on === undefined) query.addOrderBy('rule.validFrom');
    else {
      query
        .distinctOn(['rule.id'])
        .where('rule.validFrom <= :on and (rule.validTo is null or :on < rule.validTo)', { on })
        .addOrderBy('rule.validFrom', 'DESC');
    }
    return (await query.getMany()).map(ruleView);
  }
}

export function ruleView({ noteKy, noteRu, noteEn, person: _, recordedAt, ...rule }: RuleRecord): RuleView {
  return { ...rule, recordedAt: recordedAt?.toISOString() ?? null, note: { ky: noteKy, ru: noteRu, en: noteEn } };
}
