import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { reason, Refused } from '#machine';
import { inTransaction, newId, sha256 } from '#platform';
import { countedAddress } from './address.js';
import { isKnownDevice } from './known-device.repository.js';
import { SignInAttempt } from './sign-in-attempt.entity.js';

const windowMinutes = 15;
/** Failures within the window after which no password is looked at any more. */
const limit = { loginHere: 10, address: 50, loginAnywhere: 100 };
/** More than one attempt adds, so the table shrinks again after an attack, in small pieces. */
const removedAtOnce = 100;

/**
 * Slows the guessing of passwords, by a window that slides. Each address has its own count for a login, so nobody can lock
 * a person out from elsewhere; while many addresses attack one login, each has a single failure.
 */
@Injectable()
export class SignInThrottle {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Counts an attempt as failed before the password is looked at, so that attempts side by side cannot pass the limit.
   * @param device the secret of the browser, as far as it has one.
   * @returns the attempt's id, for `clearFailed` when the password was right.
   * @throws Refused `tooManyAttempts`; this attempt then does not count.
   */
  async begin(login: string, from: string, device: string | null, at: Date): Promise<string> {
    const address = await this.placeOf(login, from, device, at);
    const attempt = { id: newId(), login, address, attemptedAt: at };
    const since = new Date(at.getTime() - windowMinutes * 60_000);
    await inTransaction(this.dataSource, async (tx) => {
      await removeOlder(tx, since);
      await tx.insert(SignInAttempt, attempt);
    });
    // Counted after the commit: of attempts side by side each later one then sees all earlier ones.
    const failures = await this.failuresBeside(attempt, since);
    const isWideAttack = failures.loginAnywhere >= limit.loginAnywhere && failures.loginHere > 0;
    if (isWideAttack || failures.loginHere >= limit.loginHere || failures.address >= limit.address) {
      await inTransaction(this.dataSource, (tx) => this.clearFailed(tx, attempt.id));
      throw new Refused('tooManyAttempts', [reason('tooManyAttempts', { minutes: String(windowMinutes) })]);
    }
    return attempt.id;
  }

  /**
   * Under what an attempt counts: at a device where this person has signed in before, under that device, so that who fails
   * often at the same address, such as that of a whole office, keeps nobody out who works there.
   */
  private async placeOf(login: string, from: string, device: string | null, at: Date): Promise<string> {
    const isKnown = device !== null && (await isKnownDevice(this.dataSource.manager, device, login, at));
    return isKnown ? `device ${sha256(device).toString('hex')}` : countedAddress(from);
  }

  /** The password was right: the attempt does not count. */
  async clearFailed(tx: EntityManager, attempt: string): Promise<void> {
    await tx.delete(SignInAttempt, { id: attempt });
  }

  private async failuresBeside(attempt: Omit<SignInAttempt, 'attemptedAt'>, since: Date): Promise<typeof limit> {
    const rows: [typeof limit] = await this.dataSource.query(
      `select count(*) filter (where login = $1 and address = $2)::int as "loginHere",
          count(*) filter (where address = $2)::int as "address",
          count(*) filter (where login = $1)::int as "loginAnywhere"
        from sign_in_attempt
        where (login = $1 or address = $2) and attempted_at > $3 and attempted_at <= $5 and id <> $4`,
      [attempt.login, attempt.address, since, attempt.id, new Date(since.getTime() + 2 * windowMinutes * 60_000)],
    );
    return rows[0];
  }
}

async function removeOlder(tx: EntityManager, since: Date): Promise<void> {
  await tx.query(
    `delete from sign_in_attempt where id in
      (select id from sign_in_attempt where attempted_at <= $1 limit $2 for update skip locked)`,
    [since, removedAtOnce],
  );
}
