import { localDay } from '#calendar';
import { WorkflowCatalog } from '#engine';
import type { OfficeOfBody } from '#identity';
import { findBodyAbove, isStateBody } from '#registry';
import type { Permission } from '#machine';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Addressees, type Addressee, oncePerPerson, type Recipient } from '../notice/addressees.js';
import type { NoticeReason } from '../notice/notice.js';
import type { ReminderAudience } from './reminder-schedule.js';
import { type DueTask, ReminderRepository } from './reminder.repository.js';

const signatory = 'signatory';

/** A task that is due for a reminder, and whom its step reminds. */
interface Reminded {
  readonly task: DueTask;
  readonly tells: readonly ReminderAudience[];
}

/** Who is reminded of it: those of the office itself, and the others whom the step reminds. `own` is empty: nobody could do it. */
export interface Escalated {
  readonly addressee: Addressee;
  readonly own: readonly Recipient[];
  readonly others: readonly Recipient[];
}

type Beside = OfficeOfBody & { readonly ground: NoticeReason };

/** Who is reminded of tasks at their steps. */
@Injectable()
export class Escalation {
  constructor(
    private readonly addressees: Addressees,
    private readonly reminders: ReminderRepository,
    private readonly catalog: WorkflowCatalog,
  ) {}

  /** In the order given. */
  async of(tx: EntityManager, all: readonly Reminded[], now: Date): Promise<Escalated[]> {
    const superiors = await this.superiors(tx, all, now);
    const overseers = await this.overseers(tx, all);
    const addressee = all.map(({ task: { party, office, body } }): Addressee => ({ party, office, body }));
    const found = await this.addressees.find(tx, addressee, [...superiors, ...overseers].flat(), now);
    return all.map(({ tells }, index) => {
      const of = addressee[index]!;
      const own = tells.includes('office') ? found.of(of) : [];
      const beside = [...superiors[index]!, ...overseers[index]!].flatMap((each) => found.holding(of, each, each.ground));
      const known = new Set(own.map(({ person }) => person));
      return { addressee: of, own, others: oncePerPerson(beside).filter(({ person }) => !known.has(person)) };
    });
  }

  /** The signatory of the body; above a signatory, that of the body above. */
  private async superiors(tx: EntityManager, all: readonly Reminded[], now: Date): Promise<Beside[][]> {
    const above = once((body) => findBodyAbove(tx, body, localDay(now.toISOString())));
    const superiors: Beside[][] = [];
    for (const { task, tells } of all) {
      const isReminded = tells.includes('superior');
      const body = !isReminded ? null : task.office === signatory ? await above(task.body) : task.body;
      superiors.push(body === null ? [] : [{ body, office: signatory, ground: 'superior' }]);
    }
    return superiors;
  }

  /** Silence of a body of the state on its duty escalates (DOMAIN.md §4.2); the overseer is not notified of itself. */
  private async overseers(tx: EntityManager, all: readonly Reminded[]): Promise<Beside[][]> {
    const isOfState = once((body) => isStateBody(tx, body));
    const watched = new Map<Reminded, Permission>();
    for (const each of all) {
      const overseer = this.catalog.package(each.task.workflow).roles?.overseer;
      if (overseer === undefined || !each.tells.includes('control') || each.task.party === overseer.party) continue;
      if (await isOfState(each.task.body)) watched.set(each, overseer);
    }
    const queried = [...watched].map(([{ task }, { party }]) => ({ instanceId: task.instanceId, party }));
    const bodies = await this.reminders.bodiesOf(tx, queried);
    return all.map((each) => {
      const overseer = watched.get(each);
      const { instanceId } = each.task;
      const found = overseer === undefined ? [] : (bodies.get(instanceId) ?? []);
      return found.map((body) => ({ body, office: overseer!.office, ground: 'control' as const }));
    });
  }
}

/** Asks once for each body. */
function once<Answer>(ask: (body: string) => Promise<Answer>): (body: string) => Promise<Answer> {
  const answers = new Map<string, Answer>();
  return async (body) => {
    if (!answers.has(body)) answers.set(body, await ask(body));
    return answers.get(body)!;
  };
}
