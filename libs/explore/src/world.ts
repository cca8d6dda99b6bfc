import {
  type Actor,
  advance,
  childFinishedEvent,
  clockActor,
  deadlineEvent,
  entitledOffices,
  type HeldOffice,
  localDate,
  partiesAtStart,
  Refused,
  start,
  startDefinition,
  type Snapshot,
  type Step,
  validatePayload,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import { type Country, firstMorning, timeZone } from './country.js';

/** What happens next. Bodies are ids. */
export type Move =
  | {
      readonly kind: 'begin';
      readonly type: string;
      readonly body: string;
      readonly office: string;
      readonly payload: object;
      /** An instant; left out: the first morning. */
      readonly at?: string;
      /** As of `Beginning`. */
      readonly apart?: string;
    }
  | {
      readonly kind: 'act';
      readonly type: string;
      readonly party: string;
      readonly body: string;
      readonly office: string;
      readonly payload: object;
    }
  /** The next deadline comes. */
  | { readonly kind: 'deadline' }
  /** Days pass; what is due on the way comes. */
  | { readonly kind: 'wait'; readonly until: string }
  /** A case that began below this one has come to an end. */
  | { readonly kind: 'child'; readonly state: string };

/** A case at some moment. */
export interface Situation {
  readonly step: Step;
  readonly now: string;
  /** Workflows of the cases that began below it and go on. */
  readonly children: readonly string[];
  /** As of `Beginning`; empty: like any other. */
  readonly apart: string;
}

/** An event that was taken, and what it led to. */
export interface Happened {
  readonly event: WorkflowEvent;
  readonly before: Situation | null;
  readonly after: Situation;
}

/** More deadlines than ever come on the way to a day. */
const maxDeadlines = 500;

/** Sees what happens. */
interface Witness {
  readonly happened: (happened: Happened) => void;
}

/** Plays cases of one workflow: each move turns a situation into the next, or is refused. Nothing else changes. */
export class World {
  constructor(
    readonly workflow: Workflow,
    readonly country: Country,
    private readonly witness: Witness = { happened: () => undefined },
  ) {}

  /** @throws Refused when the move is not possible; any other error is a fault of the workflow. */
  play(situation: Situation | null, move: Move): Situation {
    if (move.kind === 'begin') return this.begin(move);
    if (situation === null) throw new Refused('notAccepted');
    if (move.kind === 'act') return this.act(situation, move);
    if (move.kind === 'deadline') return this.fire(situation);
    if (move.kind === 'wait') return this.wait(situation, move.until);
    return this.endChild(situation, move.state);
  }

  private begin({ type, body, office, payload, at = firstMorning, apart = '' }: Extract<Move, { kind: 'begin' }>): Situation {
    const definition = startDefinition(this.workflow, type)!;
    validatePayload(definition.payload, payload);
    const held = this.held(body, office);
    const facts = this.country.facts(null, type, payload, at);
    const event = { type, at, actor: actorOf(held), payload, facts };
    if (entitledOffices(definition, partiesAtStart(this.workflow, event), [held]).length === 0)
      throw new Refused('officeNotEntitled');
    return this.note(null, apart, event, start(this.workflow, event), at);
  }

  private act(situation: Situation, { type, body, office, payload }: Extract<Move, { kind: 'act' }>): Situation {
    const definition = this.workflow.events[type];
    if (definition === undefined) throw new Refused('notAccepted');
    validatePayload(definition.payload, payload);
    const held = this.held(body, office);
    if (entitledOffices(definition, situation.step.parties, [held]).length === 0) throw new Refused('officeNotEntitled');
    return this.take(situation, { type, payload, actor: actorOf(held) }, situation.now);
  }

  private fire(situation: Situation): Situation {
    const next = nextDeadline(situation.step.snapshot);
    if (next === undefined) throw new Refused('deadlineGone');
    const at = next.dueAt > situation.now ? next.dueAt : situation.now;
    return this.take(situation, { type: deadlineEvent, payload: { name: next.name, from: next.from }, actor: clockActor }, at);
  }

  private wait(situation: Situation, until: string): Situation {
    let on = situation;
    for (let fired = 0; (nextDeadline(on.step.snapshot)?.dueAt ?? '9999') <= until; fired += 1) {
      if (fired === maxDeadlines) throw new Error('deadlines come without end');
      on = this.fire(on);
    }
    return until > on.now ? { ...on, now: until } : on;
  }

  private endChild(situation: Situation, state: string): Situation {
    const [workflow, ...others] = situation.children;
    if (workflow === undefined) throw new Refused('notAccepted');
    const child = this.country.body(`case of ${workflow}`);
    const payload = { child, workflow, state, attributes: {} };
    const after = this.take(
      situation,
      { type: childFinishedEvent, payload, actor: { ...clockActor, basis: 'child' } },
      situation.now,
    );
    return { ...after, children: others };
  }

  private take(situation: Situation, asked: Pick<WorkflowEvent, 'type' | 'payload' | 'actor'>, at: string): Situation {
    const { snapshot } = situation.step;
    const facts = this.country.facts(snapshot.context, asked.type, asked.payload, at);
    const event = { ...asked, at, facts };
    return this.note(situation, situation.apart, event, advance(this.workflow, snapshot, event), at);
  }

  private note(before: Situation | null, apart: string, event: WorkflowEvent, step: Step, now: string): Situation {
    const begun = step.effects.flatMap((effect) => (effect.kind === 'startWorkflow' ? [effect.workflow] : []));
    const after = { step, now, children: [...(before?.children ?? []), ...begun], apart };
    this.witness.happened({ event, before, after });
    return after;
  }

  /** The holder of an office of a body: its own person, unless another is named. */
  actor(body: string, office: string, person?: string): Actor {
    const own = actorOf(this.held(body, office));
    return person === undefined ? own : { ...own, person };
  }

  /** Each office of a body has a person of its own. */
  private held(body: string, office: string): HeldOffice {
    return { id: `${this.country.nameOf(body)}.${office}`, body, office, basis: 'order' };
  }
}

function actorOf({ id, body, office, basis }: HeldOffice): Actor {
  return { person: id, body, office, basis };
}

export function nextDeadline({ deadlines }: Snapshot): Snapshot['deadlines'][number] | undefined {
  return [...deadlines].sort((left, right) => (left.dueAt < right.dueAt ? -1 : 1))[0];
}

export const dayOf = (now: string): string => localDate(now, timeZone);
