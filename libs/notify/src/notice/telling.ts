import { Clock, crashPoint } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { InboxRepository, type NewItem, type Telling } from '../inbox/inbox.repository.js';
import type { Meant } from './addressees.js';
import { NOTICE_LISTENERS, type NoticeListener } from './notice.js';

/** Something to be told, to whom it was meant, and what each of those people reads. */
export interface ToTell extends Telling {
  /** The case, as the world sees it; null: of none. */
  readonly instance: string | null;
  readonly meant: readonly Meant[];
  /** The addresses behind which there is nobody. */
  readonly nobody: readonly Meant[];
  readonly items: readonly NewItem[];
}

/** Puts what is told into inboxes, and lets others carry it further: all in one transaction. */
@Injectable()
export class TellPeople {
  constructor(
    private readonly inbox: InboxRepository,
    private readonly clock: Clock,
    @Inject(NOTICE_LISTENERS) private readonly listeners: readonly NoticeListener[],
  ) {}

  /** @returns deliveries to ring for after the commit. */
  async tell(tx: EntityManager, what: ToTell): Promise<string[]> {
    const now = this.clock.now();
    for (const meant of what.meant) {
      if (what.nobody.includes(meant)) await this.inbox.keepUntold(tx, what, meant, now);
      else await this.inbox.settleUntold(tx, what.source, meant, now);
    }
    const noticed = await this.inbox.add(tx, what, what.items, now);
    const { source, kind, instance, name } = what;
    const bodies = [...new Set(what.meant.map(({ body }) => body))];
    const notice = { source, kind, instance, name, bodies, at: now.toISOString(), noticed };
    const deliveries: string[] = [];
    for (const listener of this.listeners) deliveries.push(...(await listener.noticed(tx, notice)));
    await crashPoint('notice.told');
    return deliveries;
  }
}
