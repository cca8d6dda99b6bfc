import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { IsLocalDate, IsText, reason, Refused, addDays, startOfDay } from '#machine';
import { Clock, assertLimit, idBefore, inTransaction, operationJournal, type Page, pageOf, type PageRequest } from '#platform';
import { DataSource, type EntityManager } from 'typeorm';
import { component, date, id, list, object, orNull, type Static, text, timestamp } from '#schema';
import type { Acting } from './acting.js';
import { officeDate } from './held-offices.js';
import { selfActor } from './operation-actor.js';
import { IsScopes, type Scope, scope } from './scope.js';
import { createToken } from './token.repository.js';

/** A token for a system that acts as the person who asks for it. */
export class TokenRequest {
  @IsText(200) name!: string;
  @IsScopes() scopes!: Scope[];
  /** The last local day, within a year. */
  @IsLocalDate() expiresOn!: string;
}

const properties = {
  id,
  name: text,
  scopes: list(scope),
  expiresOn: date,
  createdAt: timestamp,
  /** At most a minute old; null: never. */
  lastUsedAt: orNull(timestamp),
  revokedAt: orNull(timestamp),
};

export const TokenView = component('Token', object(properties));
export type TokenView = Static<typeof TokenView>;

/** `token`: the secret, shown this once and stored nowhere. */
export const TokenWithSecret = component('TokenWithSecret', object({ ...properties, token: text }));
export type TokenWithSecret = Static<typeof TokenWithSecret>;

const maxTokens = 20;
const longestDays = 366;

const select = `select id, name, scopes, ((expires_at - interval '1 millisecond') at time zone 'Asia/Bishkek')::date::text as "expiresOn",
    created_at as "createdAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt"
  from token where person_id = $1`;

/** The tokens of the person who asks. */
@Injectable()
export class Tokens {
  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** Newest first; those that are over too. @throws Refused `malformed`. */
  async list({ person }: Acting, { cursor, limit: requested }: PageRequest = {}): Promise<Page<TokenView>> {
    const limit = assertLimit(requested);
    const before = idBefore(cursor);
    const rows: TokenView[] = await this.dataSource.query(`${select} and id < $2 order by id desc limit $3`, [
      person,
      before,
      limit + 1,
    ]);
    return pageOf(rows, limit, ({ id }) => [id]);
  }

  /** @throws Refused `invalidPayload`, `tooManyTokens` when 20 are in use. */
  create({ name, scopes, expiresOn }: TokenRequest, acting: Acting): Promise<TokenWithSecret> {
    const now = this.clock.now();
    const { person } = acting;
    const today = officeDate(now);
    if (expiresOn < today) throw invalid('isOver');
    if (expiresOn > addDays(today, longestDays)) throw invalid('isTooLate');
    return inTransaction(this.dataSource, async (tx) => {
      await tx.query('select from person where id = $1 for update', [person]);
      const [used] = await tx.query<{ count: number }[]>(
        'select count(*)::int as count from token where person_id = $1 and revoked_at is null and expires_at > $2',
        [person, now],
      );
      if (used!.count >= maxTokens) throw new Refused('tooManyTokens', [reason('tooManyTokens', { most: String(maxTokens) })]);
      const expiresAt = new Date(startOfDay(addDays(expiresOn, 1), 'Asia/Bishkek'));
      const { id, secret } = await createToken(tx, { person, name, scopes, expiresAt }, now);
      const details = { id, name, scopes, expiresOn };
      const record = { at: now.toISOString(), actor: selfActor(acting), subject: person, details, reason: null };
      await operationJournal.append(tx, { ...record, operation: 'tokenCreated' });
      const [view] = await tx.query<[TokenView]>(`${select} and id = $2`, [person, id]);
      return { ...view, token: secret };
    });
  }

  /** @throws Refused `notFound`, also for a token of another person or one that was revoked before. */
  revoke(id: string, acting: Acting): Promise<void> {
    const now = this.clock.now();
    const { person } = acting;
    return inTransaction(this.dataSource, async (tx) => {
      const [, count]: [unknown, number] = await tx.query(
        'update token set revoked_at = $3 where id = $2 and person_id = $1 and revoked_at is null',
        [person, id, now],
      );
      if (count === 0) throw new Refused('notFound');
      const record = { at: now.toISOString(), actor: selfActor(acting), subject: person, details: { id }, reason: null };
      await operationJournal.append(tx, { ...record, operation: 'tokenRevoked' });
    });
  }
}

/** Ends every token of the person who asks, each on record. */
export async function revokeTokens(tx: EntityManager, acting: Acting, now: Date): Promise<void> {
  const { person } = acting;
  const [revoked] = await tx.query<[{ id: string }[], number]>(
    'update token set revoked_at = $2 where person_id = $1 and revoked_at is null and expires_at > $2 returning id',
    [person, now],
  );
  for (const { id } of revoked) {
    const record = { at: now.toISOString(), actor: selfActor(acting), subject: person, details: { id }, reason: null };
    await operationJournal.append(tx, { ...record, operation: 'tokenRevoked' });
  }
}

function invalid(code: string): Refused {
  return new Refused('invalidPayload', [], [{ path: '/expiresOn', code }]);
}
