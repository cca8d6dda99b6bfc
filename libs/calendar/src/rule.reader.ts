import type { RuleUnit, Text } from '#machine';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { RuleRecord } from './rule-record.entity.js';

/** A rule as people read it. `statutory` false is shown as "recommended", never as required by law. */
export interface RuleView {
  readonly id: string;
  readonly value: number;
  readonly unit: RuleUnit;
  readonly statutory: boolean;
  readonly sourceAct: string | null;
  readonly actNumber: string | null;
  readonly actDate: string | null;
  readonly article: string | null;
  readonly verifiedBy: string | null;
  readonly note: Text;
  readonly validFrom: string;
  /** The first day on which it is no longer valid. */
  readonly validTo: string | null;
  /** When an operator added it; null: it came with the program. */
  readonly recordedAt: string | null;
}

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
