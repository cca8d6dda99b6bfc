import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { Clock } from '#platform';
import type { Acting } from './acting.js';
import { findActingBy, findActingOf } from './acting.repository.js';

/** Who somebody is now who is not there: for work that goes on in their name. */
@Injectable()
export class ActingReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** A person with the offices held now; null for one who is unknown or disabled. */
  of(person: string): Promise<Acting | null> {
    return findActingOf(this.dataSource.manager, person, this.clock.now());
  }

  /** Who acts by these sessions and tokens now, by their public ids; what is over, or of somebody disabled, is left out. */
  by(means: readonly string[]): Promise<ReadonlyMap<string, Acting>> {
    return findActingBy(this.dataSource.manager, means, this.clock.now());
  }
}
