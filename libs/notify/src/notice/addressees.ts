import { findHoldersOfOffices, type OfficeHolder, type OfficeOfBody } from '#identity';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { NoticeReason, Why } from './notice.js';

/** An office of a body that something is for. */
export interface Addressee {
  readonly party: string;
  readonly office: string;
  readonly body: string;
}

/** A person to be told, and why. */
export interface Recipient {
  readonly person: string;
  readonly why: Why;
}

/** Who answers for a body when nobody holds the office that is meant, in this order. */
const instead = ['signatory', 'registrar'];

/** Finds the people behind offices at the moment at which they are told. */
@Injectable()
export class Addressees {
  /** Those of offices that are meant, of who answers for these bodies, and of other offices besides: in one look. */
  async find(
    tx: EntityManager,
    addressee: readonly Addressee[],
    others: readonly OfficeOfBody[],
    now: Date,
  ): Promise<FoundAddressees> {
    const offices = [
      ...addressee.flatMap(({ body, office }) => [office, ...instead].map((each) => ({ body, office: each }))),
      ...others,
    ];
    const holders = new Map<string, OfficeHolder[]>();
    for (const holder of offices.length === 0 ? [] : await findHoldersOfOffices(tx, offices, now)) {
      const key = keyOf(holder);
      const known = holders.get(key);
      if (known === undefined) holders.set(key, [holder]);
      else known.push(holder);
    }
    return new FoundAddressees(holders);
  }
}

/** The people of several offices, as they were held at one moment. */
export class FoundAddressees {
  constructor(private readonly holders: ReadonlyMap<string, readonly OfficeHolder[]>) {}

  /** Whoever holds the office now, else who signs for the body, else who keeps its register; none: the body has nobody. */
  of(addressee: Addressee): Recipient[] {
    for (const office of new Set([addressee.office, ...instead])) {
      const told = this.holding(addressee, { body: addressee.body, office }, office === addressee.office ? null : 'instead');
      if (told.length > 0) return told;
    }
    return [];
  }

  /** Who holds an office now, told something that was meant for another. @param ground null: as they come into it. */
  holding(addressee: Addressee, held: OfficeOfBody, ground: NoticeReason | null): Recipient[] {
    const holders = this.holders.get(keyOf(held)) ?? [];
    return oncePerPerson(
      holders.map(({ person, absent, mandatary }) => {
        const own: NoticeReason = mandatary !== null ? 'mandate' : absent !== null ? 'substitute' : 'office';
        const { party, office, body } = addressee;
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

function keyOf({ body, office }: OfficeOfBody): string {
  return `${body} ${office}`;
}

/** The first reason of several counts. */
export function oncePerPerson(told: readonly Recipient[]): Recipient[] {
  return [...new Map([...told].reverse().map((each) => [each.person, each])).values()].reverse();
}
