import { localDay } from '#calendar';
import { findBodyAbove, isStateBody } from '#registry';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Addressees, type Meant, oncePerPerson, type Told } from '../notice/addressees.js';
import type { TellsWhom } from './ladder.js';
import { type DueTask, ReminderRepository } from './reminder.repository.js';

const signatory = 'signatory';

/** The party and office that watch over a case. */
const control = { party: 'control', office: 'controller' };

/** Who is reminded of a task at a rung. */
@Injectable()
export class Escalation {
  constructor(
    private readonly addressees: Addressees,
    private readonly reminders: ReminderRepository,
  ) {}

  /** Those of the office itself, and whoever else the rung tells. `isNobody`: there is none who could do it. */
  async of(
    tx: EntityManager,
    task: DueTask,
    tells: readonly TellsWhom[],
    now: Date,
  ): Promise<{ meant: Meant; own: Told[]; others: Told[] }> {
    const { party, office, body } = task;
    const meant: Meant = { party, office, body };
    const own = tells.includes('office') ? await this.addressees.of(tx, meant, now) : [];
    const above = tells.includes('superior') ? await this.superior(tx, meant, now) : [];
    const watching = tells.includes('control') ? await this.control(tx, task, meant, now) : [];
    const known = new Set(own.map(({ person }) => person));
    return { meant, own, others: oncePerPerson([...above, ...watching]).filter(({ person }) => !known.has(person)) };
  }

  /** The signatory of the body; above a signatory, that of the body above. */
  private async superior(tx: EntityManager, meant: Meant, now: Date): Promise<Told[]> {
    const body = meant.office === signatory ? await findBodyAbove(tx, meant.body, localDay(now.toISOString())) : meant.body;
    return body === null ? [] : this.addressees.holding(tx, meant, { body, office: signatory }, 'superior', now);
  }

  /** Silence of a body of the state on its duty escalates (DOMAIN.md §4.2); whoever controls is not told of itself. */
  private async control(tx: EntityManager, { instanceId, party }: DueTask, meant: Meant, now: Date): Promise<Told[]> {
    if (party === control.party || !(await isStateBody(tx, meant.body))) return [];
    const bodies = await this.reminders.partyOf(tx, instanceId, control.party);
    const told = [];
    for (const body of bodies)
      told.push(...(await this.addressees.holding(tx, meant, { body, office: control.office }, 'control', now)));
    return told;
  }
}
