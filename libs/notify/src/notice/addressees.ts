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

/** A person to be notified, and why. */
export interface Recipient {
  readonly person: string;
  readonly why: Why;
}

/** Who answers for a body when nobody holds the addressed office, in this order. */
const instead = ['signatory', 'registrar'];

/** Finds the people behind offices at the moment at which they are notified. */
@Injectable()
export class Addressees {
  /** Those of addressed offices, of who answers for these bodies, and of other offices besides: in one query. */
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
class FoundAddressees {
  constructor(private readonly holders: ReadonlyMap<string, readonly OfficeHolder[]>) {}

  /** Those who hold the office now, else who signs for the body, else who keeps its register; none: the body has nobody. */
  of(addressee: Addressee): Recipient[] {
    for (const office of new Set([addressee.office, ...instead])) {
      const recipients = this.holding(
        addressee,
        { body: addressee.body, office },
        office === addressee.office ? null : 'instead',
      );
      if (recipients.length > 0) return recipients;
    }
    return [];
  }

  /** Who holds an office now and is notified in place of another. @param ground null: as they come into it. */
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
export function oncePerPerson(recipients: readonly Recipient[]): Recipient[] {
  return [...new Map([...recipients].reverse().map((each) => [each.person, each])).values()].reverse();
}
