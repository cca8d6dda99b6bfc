import type { KeyObject } from 'node:crypto';
import { IsText, type Json, Refused, validatePayload } from '#machine';
import { Clock, CONFIGURATION, type Configuration, operationJournal, StartFault } from '#platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager } from 'typeorm';
import { inTurn } from './checkpoint.turn.js';
import { findKey, firstKey, nextKey } from './key-files.js';
import { type KeyStatement, recordKey } from './key-record.js';
import { keyId, type Signed } from './signature.js';

class Rotation {
  @IsText(500) reason!: string;
}

/** The keys of this installation: the private ones in files, the public ones in the database as a chain of trust. */
@Injectable()
export class SigningKeys {
  private readonly log = new Logger(SigningKeys.name);

  constructor(
    @InjectDataSource() private readonly dataSource: DataSource,
    private readonly clock: Clock,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** Makes the first key, once in the life of an installation. Where the key in force is not here, says so and goes on. @throws StartFault. */
  async begin(): Promise<void> {
    const chain = await this.chain(this.dataSource.manager);
    const inForce = chain.length > 0 ? newest(chain) : await inTurn(this.dataSource, 'wait', (tx) => this.beginChain(tx));
    if (inForce !== null && (await findKey(this.configuration, inForce.key)) === null)
      this.log.warn(`The key that signs checkpoints is not here, so this process makes none: ${inForce.key}`);
  }

  /** All records of keys, the oldest first. A handful: one more at each rotation. */
  async chain(tx: EntityManager): Promise<Signed[]> {
    const rows = await tx.query<{ statement: string; signature: Buffer }[]>(
      'select statement, signature from signing_key order by number',
    );
    return rows.map(({ statement, signature }) => ({ statement, signature: signature.toString('hex') }));
  }

  /** The private key in force. @throws Refused `signingKeyMissing` when its file is not here, or is not the one that SIGNING_KEY names. */
  async inForce(tx: EntityManager): Promise<KeyObject> {
    const chain = await this.chain(tx);
    const key = chain.length === 0 ? null : await findKey(this.configuration, newest(chain).key);
    if (key === null) throw new Refused('signingKeyMissing');
    return key;
  }

  /**
   * Hands over to a new key, which the present one signs; both stay known. What runs beside it takes the new key up by itself;
   * with SIGNING_KEY, when that names the new file.
   * @returns the record of the new key. @throws StartFault when the present key is not here, Refused for a bad reason.
   */
  async rotate(reason: string, file?: string): Promise<KeyStatement> {
    validatePayload(Rotation, { reason });
    const made = await inTurn(this.dataSource, 'wait', async (tx) => {
      const chain = await this.chain(tx);
      if (chain.length === 0) throw new StartFault('There is no key yet: the program makes the first one when it starts.');
      const before = newest(chain);
      const privateKey = await findKey(this.configuration, before.key);
      if (privateKey === null)
        throw new StartFault(`The key in force is not here, so it cannot sign the new one: ${before.key}. Bring back its file.`);
      const fresh = await nextKey(this.configuration, file);
      if (chain.some((record) => statementOf(record).key === keyId(fresh)))
        throw new StartFault('This key has been in force before: a new one is needed.');
      const at = this.clock.now().toISOString();
      const statement = await this.add(tx, recordKey(fresh, { record: chain.at(-1)!, privateKey }, at, reason));
      await operationJournal.append(tx, {
        at,
        actor: { person: null, body: null, office: null, basis: 'admin' },
        operation: 'signingKeyRotated',
        subject: statement.key,
        details: { number: statement.number, before: before.key } satisfies Json,
        reason,
      });
      return statement;
    });
    return made!;
  }

  private async beginChain(tx: EntityManager): Promise<KeyStatement> {
    const chain = await this.chain(tx);
    if (chain.length > 0) return newest(chain);
    const key = await firstKey(this.configuration);
    return this.add(tx, recordKey(key, null, this.clock.now().toISOString(), 'the first key of this installation'));
  }

  private async add(tx: EntityManager, record: Signed): Promise<KeyStatement> {
    const statement = statementOf(record);
    await tx.query('insert into signing_key (number, id, statement, signature) values ($1, $2, $3, decode($4, $5))', [
      statement.number,
      statement.key,
      record.statement,
      record.signature,
      'hex',
    ]);
    return statement;
  }
}

function newest(chain: readonly Signed[]): KeyStatement {
  return statementOf(chain.at(-1)!);
}

/** Of our own database, as we wrote it; what comes from elsewhere is read by `readKeyChain`. */
export function statementOf({ statement }: Signed): KeyStatement {
  return JSON.parse(statement) as KeyStatement;
}
