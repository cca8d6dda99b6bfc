import type { Acting } from '#identity';
import { type Json, reason, Refused } from '#machine';
import { Clock, inTransaction, operationJournal, type OperationName } from '#platform';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { HostGuard } from './host-guard.js';
import { newWebhookSecret } from './signature.js';
import { webhookActor } from './webhook.access.js';
import { hostOf, readWebhookAddress } from './webhook-address.js';
import type { NewWebhook, WebhookChange } from './webhook.dto.js';
import { WebhookReader, type WebhookView, type WebhookWithSecret } from './webhook.reader.js';
import { WebhookRepository } from './webhook.repository.js';

const maxOfBody = 10;
const rotationHours = 24;

/** Where bodies receive notices by program; each change in the journal of operations, without secrets and addresses. */
@Injectable()
export class Webhooks {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: WebhookRepository,
    private readonly reader: WebhookReader,
    private readonly guard: HostGuard,
    private readonly clock: Clock,
  ) {}

  /** @throws Refused `invalidPayload`, `officeNotEntitled`, `tooManyWebhooks` when the body has ten. */
  async create({ body, name, url, types }: NewWebhook, acting: Acting): Promise<WebhookWithSecret> {
    // The permission first: a person without it must not make us look up names.
    const actor = webhookActor(acting, body);
    await this.assertAddress(url);
    const secret = newWebhookSecret();
    return inTransaction(this.dataSource, async (tx) => {
      const bodies: unknown[] = await tx.query('select from body where id = $1 for no key update', [body]);
      if (bodies.length === 0) throw new Refused('invalidPayload', [], [{ path: '/body', code: 'isUnknownBody' }]);
      const [has] = await tx.query<[{ count: number }]>('select count(*)::int as count from webhook where body_id = $1', [body]);
      if (has.count >= maxOfBody) throw new Refused('tooManyWebhooks', [reason('tooManyWebhooks', { most: String(maxOfBody) })]);
      const id = await this.repository.add(tx, { body, name, url, types, secret }, acting.person, this.clock.now());
      await this.record(tx, 'webhookCreated', id, actor, { body, name, host: new URL(url).host, types });
      return { ...(await this.reader.get(tx, id, acting)), secret };
    });
  }

  /** @throws Refused `notFound`, `invalidPayload`. */
  async change(id: string, change: WebhookChange, acting: Acting): Promise<WebhookView> {
    if (change.url !== undefined) {
      await this.reader.find(id, acting);
      await this.assertAddress(change.url);
    }
    return this.acting(id, acting, async (tx, before) => {
      const { name = before.name, url = before.url, types = before.types, enabled = before.enabled } = change;
      await this.repository.change(tx, id, { name, url, types });
      if (enabled && !before.enabled) await this.repository.enable(tx, id);
      if (!enabled) await this.repository.disable(tx, id, 'person', this.clock.now());
      const { id: body } = before.body;
      const details = { body, before: recorded(before), after: recorded({ name, url, types, enabled }) };
      await this.record(tx, 'webhookChanged', id, webhookActor(acting, before.body.id), details);
      return this.reader.get(tx, id, acting);
    });
  }

  /** With its log; what waits for it is never sent. @throws Refused `notFound`. */
  remove(id: string, acting: Acting): Promise<void> {
    return this.acting(id, acting, async (tx, { body, name }) => {
      await this.repository.remove(tx, id);
      await this.record(tx, 'webhookRemoved', id, webhookActor(acting, body.id), { body: body.id, name });
    });
  }

  /** A new secret; for a day messages are signed with both. @throws Refused `notFound`. */
  rotate(id: string, acting: Acting): Promise<WebhookWithSecret> {
    const secret = newWebhookSecret();
    return this.acting(id, acting, async (tx, { body }) => {
      const until = new Date(this.clock.now().getTime() + rotationHours * 3_600_000);
      await this.repository.rotate(tx, id, secret, until);
      await this.record(tx, 'webhookRotated', id, webhookActor(acting, body.id), { body: body.id });
      return { ...(await this.reader.get(tx, id, acting)), secret };
    });
  }

  private acting<Result>(
    id: string,
    acting: Acting,
    work: (tx: EntityManager, before: WebhookView) => Promise<Result>,
  ): Promise<Result> {
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query('select from webhook where id = $1 for update', [id]);
      return work(tx, await this.reader.get(tx, id, acting));
    });
  }

  /** @throws Refused `invalidPayload` for what cannot be a receiver's address, is not found, or may not be reached. */
  private async assertAddress(text: string): Promise<void> {
    const url = readWebhookAddress(text, this.guard.allowsPrivate);
    if (url === null) throw invalidUrl('isReceiverAddress');
    await this.guard.assertAllowed(hostOf(url)).catch(() => {
      throw invalidUrl('isReachableHost');
    });
  }

  private async record(
    tx: EntityManager,
    operation: OperationName,
    subject: string,
    actor: ReturnType<typeof webhookActor>,
    details: Json,
  ): Promise<void> {
    const at = this.clock.now().toISOString();
    await operationJournal.append(tx, { at, actor, operation, subject, details, reason: null });
  }
}

/** Of the address the host alone: what stands behind it may be a secret. */
function recorded({ name, url, types, enabled }: Pick<WebhookView, 'name' | 'url' | 'types' | 'enabled'>) {
  return { name, host: new URL(url).host, types: [...types], enabled };
}

function invalidUrl(code: string): Refused {
  return new Refused('invalidPayload', [], [{ path: '/url', code }]);
}
