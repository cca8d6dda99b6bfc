import { findOfficeHolders } from '#identity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Ground, Why } from './notice.js';

/** An office of a body that something is for. */
export interface Meant {
  readonly party: string;
  readonly office: string;
  readonly body: string;
}

/** A person to be told, and why. */
export interface Told {
  readonly person: string;
  readonly why: Why;
}

/** Who answers for a body when nobody holds the office that is meant, in this order. */
const instead = ['signatory', 'registrar'];

/** Finds the people behind an office at the moment at which they are told. */
@Injectable()
export class Addressees {
  /** Whoever holds the office now, else who signs for the body, else who keeps its register; none: the body has nobody. */
  async of(tx: EntityManager, meant: Meant, now: Date): Promise<Told[]> {
    for (const office of new Set([meant.office, ...instead])) {
      const told = await this.holding(tx, meant, { body: meant.body, office }, office === meant.office ? null : 'instead', now);
      if (told.length > 0) return told;
    }
    return [];
  }

  /** Who holds an office now, told something that was meant for another. @param ground null: as they come into it. */
  async holding(
    tx: EntityManager,
    meant: Meant,
    held: { readonly body: string; readonly office: string },
    ground: Ground | null,
    now: Date,
  ): Promise<Told[]> {
    const holders = await findOfficeHolders(tx, held.body, held.office, now);
    return oncePerPerson(
      holders.map(({ person, absent, mandatary }) => {
        const own: Ground = mandatary !== null ? 'mandate' : absent !== null ? 'substitute' : 'office';
        const { party, office, body } = meant;
        return {
          person,
          why: {
            ground: ground ?? own,
            party,
            office,
            body,
            heldOffice: held.office,
            heldBody: mandatary ?? held.body,
            ...(absent !== null && { absent }),
          },
        };
      }),
    );
  }
}

/** The first reason of several counts. */
export function oncePerPerson(told: readonly Told[]): Told[] {
  return [...new Map([...told].reverse().map((each) => [each.person, each])).values()].reverse();
}
