import type { FactSource } from '#engine';
import type { Json, Rule } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { localDay } from './local-day.js';

/** The fact `rules`: key a list of rule ids, value `{ [id]: Rule }` as valid on the local date of the event. */
@Injectable()
export class RuleFacts implements FactSource {
  readonly name = 'rules';
  readonly stable = true;

  asOf(at: string): string {
    return localDay(at);
  }

  /** A rule that has no valid record that day is left out: the engine's start-up lint names it. */
  async load(tx: EntityManager, key: Json, at: string): Promise<Readonly<Record<string, Rule>>> {
    const rules = await tx.query<Rule[]>(
      `select distinct on (id) id, value, unit, statutory from rule
       where id = any($1) and valid_from <= $2 and (valid_to is null or $2 < valid_to)
       order by id, valid_from desc`,
      [key, localDay(at)],
    );
    return Object.fromEntries(rules.map((rule) => [rule.id, rule]));
  }
}
