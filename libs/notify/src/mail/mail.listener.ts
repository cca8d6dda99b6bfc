import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DeliveryRepository } from '../delivery/delivery.repository.js';
import { InboxRepository } from '../inbox/inbox.repository.js';
import type { Notice, NoticeListener } from '../notice/notice.js';
import { SettingRepository } from '../settings/setting.repository.js';
import { MailTransport } from './mail.transport.js';

/** Mails a notice at once to people who chose it so; others find it in the mail of the next morning, or in the inbox. */
@Injectable()
export class MailListener implements NoticeListener {
  constructor(
    private readonly deliveries: DeliveryRepository,
    private readonly inbox: InboxRepository,
    private readonly settings: SettingRepository,
    private readonly transport: MailTransport,
  ) {}

  /** Those that reach somebody who has an address. */
  async accepts(tx: EntityManager, notices: readonly Notice[]): Promise<readonly Notice[]> {
    const people = new Set(notices.flatMap(({ noticed }) => noticed.map(({ person }) => person)));
    if (!this.transport.isThere || people.size === 0) return [];
    const mailed = new Set((await this.settings.addresses(tx, [...people])).map(({ person }) => person));
    return notices.filter(({ noticed }) => noticed.some(({ person }) => mailed.has(person)));
  }

  async noticed(tx: EntityManager, { instance, noticed, at }: Notice): Promise<string[]> {
    if (!this.transport.isThere || noticed.length === 0) return [];
    const addresses = await this.settings.addresses(
      tx,
      noticed.map(({ person }) => person),
    );
    const wanted = noticed.filter(({ person, isDuty }) =>
      addresses.some((each) => each.person === person && each.frequency === 'immediate' && (isDuty || each.information)),
    );
    const ids = await this.deliveries.add(
      tx,
      wanted.map(({ person, item }) => ({ channel: 'mail', target: person, instance, content: { kind: 'item', item } })),
      new Date(at),
    );
    for (const [index, id] of ids.entries()) await this.inbox.markMailed(tx, [wanted[index]!.item], id);
    return ids;
  }
}
