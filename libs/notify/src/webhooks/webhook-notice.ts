import { localDay } from '#calendar';
import type { OfficeOfBody } from '#identity';
import { Clock, newId } from '#platform';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Addressees, oncePerPerson, type Recipient } from '../notice/addressees.js';
import { Notifier } from '../notifier/notifier.js';
import { managingOffices } from './webhook.access.js';
import type { Disabling } from './webhook.reader.js';

interface Row {
  body: string;
  name: string;
  url: string;
  since: Date;
}

/** Notifies those who manage a webhook that it was disabled because of its receiver. */
@Injectable()
export class WebhookNotice {
  constructor(
    private readonly addressees: Addressees,
    private readonly notifier: Notifier,
    private readonly clock: Clock,
  ) {}

  /** In the transaction that disables it, so that they are notified once of each time. */
  async disabled(tx: EntityManager, id: string, because: Exclude<Disabling, 'person'>): Promise<void> {
    const [{ body, name, url, since }] = await tx.query<[Row]>(
      'select body_id as body, name, url, failing_since as since from webhook where id = $1',
      [id],
    );
    const managers = await this.managers(tx, body);
    // The rest of the address may itself be a secret, and a mail leaves the house.
    const params = { name, address: new URL(url).origin, since: localDay(since.toISOString()) };
    const content = { house: because === 'gone' ? ('webhookGone' as const) : ('webhookFailing' as const), params };
    await this.notifier.notify(tx, [
      {
        source: newId(),
        kind: 'notice',
        instanceId: null,
        instance: null,
        name: content.house,
        addressees: [],
        nobody: [],
        items: managers.map(({ person, why }) => ({ person, isDuty: true, content: { ...content, why } })),
      },
    ]);
  }

  /** Those who hold an office in the body itself that may repair it; nobody there: the operators. */
  private async managers(tx: EntityManager, body: string): Promise<Recipient[]> {
    const now = this.clock.now();
    const addressee = managingOffices.map((office) => ({ party: '', office, body }));
    const holders = await this.addressees.find(tx, addressee, [], now);
    const own = addressee.flatMap((each) => holders.holding(each, each, null)).filter(({ why }) => why.ground !== 'mandate');
    if (own.length > 0) return oncePerPerson(own);
    const operators = await tx.query<OfficeOfBody[]>(
      `select distinct body_id as body, office from office where office = 'operator'`,
    );
    const found = await this.addressees.find(tx, [], operators, now);
    return oncePerPerson(operators.flatMap((each) => found.holding(addressee[0]!, each, 'instead')));
  }
}
