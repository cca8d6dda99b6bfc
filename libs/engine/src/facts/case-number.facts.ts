import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { FactSource } from '../ports/ports.js';

/** The fact `caseNumber` (key: null): the next number of the installation. Drawn for a start that is allowed: one whose commit fails leaves a gap. */
@Injectable()
export class CaseNumberFacts implements FactSource {
  readonly name = 'caseNumber';

  async load(tx: EntityManager): Promise<number> {
    const rows = await tx.query<{ number: string }[]>(`select nextval('case_number') as number`);
    return Number(rows[0]!.number);
  }

  foresee(): number {
    return 0;
  }
}
