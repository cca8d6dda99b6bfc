import type { EffectPerformer, StoredEffect } from '#engine';
import { Clock, inTransaction } from '#platform';
import type { Notice as NoticeEffect } from '#machine';
import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { Deliveries } from '../delivery/deliveries.js';
import type { NewItem } from '../inbox/inbox.repository.js';
import { Addressees, type Meant } from './addressees.js';
import { NoticeRepository } from './notice.repository.js';
import { TellPeople } from './telling.js';

/** Tells people what has happened, each exactly once however often it is performed. */
@Injectable()
export class NoticePerformer implements EffectPerformer {
  readonly kind = 'notify' as const;

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly notices: NoticeRepository,
    private readonly addressees: Addressees,
    private readonly telling: TellPeople,
    private readonly deliveries: Deliveries,
    private readonly clock: Clock,
  ) {}

  /** `moot`: it was meant for nobody. A body without people is kept for operators, which is done as well. */
  async perform({ id, uuid, instance, content }: StoredEffect): Promise<'done' | 'moot'> {
    if (content.kind !== 'notify') throw new Error(`an effect ${content.kind} is no notice`);
    if (content.to.length === 0) return 'moot';
    const added = await inTransaction(this.dataSource, (tx) => this.tell(tx, { id, uuid, instance, notice: content }));
    this.deliveries.ring(added);
    return 'done';
  }

  private async tell(
    tx: EntityManager,
    { id, uuid, instance: instanceId, notice }: { id: string; uuid: string; instance: string; notice: NoticeEffect },
  ): Promise<string[]> {
    const { instance, ...of } = await this.notices.caseOf(tx, id);
    const items = new Map<string, NewItem>();
    const nobody: Meant[] = [];
    for (const meant of notice.to) {
      const told = await this.addressees.of(tx, meant, this.clock.now());
      if (told.length === 0) nobody.push(meant);
      const awaited = await this.notices.awaited(tx, instanceId, meant);
      for (const { person, why } of told) {
        const known = items.get(person);
        // Who is told in several offices is told once: in the one that has something to do.
        if (known !== undefined && (known.isDuty || awaited === null)) continue;
        items.set(person, { person, isDuty: awaited !== null, content: { ...of, why, template: notice.template, awaited } });
      }
    }
    return this.telling.tell(tx, {
      source: uuid,
      kind: 'notice',
      instanceId,
      instance,
      name: notice.template,
      meant: notice.to,
      nobody,
      items: [...items.values()],
    });
  }
}
