import { createHash } from 'node:crypto';
import {
  type Exploration,
  type Expect,
  type Expectation,
  type NewLine,
  type NewMoney,
  Refused,
  type ScenarioCase,
  type ScenarioDesk,
  type SeenCase,
  startOfDay,
  type WorkflowPackage,
} from '#machine';
import { firstMorning, timeZone } from './country.js';
import { dayOf, type Move, nextDeadline, type Situation, type World } from './world.js';

/** Is shown each situation of a case that a scenario plays, and the moves that led to it from the one before. */
type Reached = (situation: Situation, moves: readonly Move[], playing: PlayedCase) => void;

const nothing = (): void => undefined;
const matchers = {
  toBe: nothing,
  toBeNull: nothing,
  toBeLessThan: nothing,
  toBeGreaterThanOrEqual: nothing,
  toContain: nothing,
  toContainEqual: nothing,
  toEqual: nothing,
  toMatchObject: nothing,
};
/** What a scenario expects, its tests ask: here it only leads to situations. */
const ignoringExpect: Expect = Object.assign((): Expectation => ({ ...matchers, not: matchers }), {
  anything: () => undefined,
  arrayContaining: () => undefined,
  objectContaining: () => undefined,
});

/** Plays scenarios to find the situations that they lead to. */
export class ExploringDesk implements ScenarioDesk {
  readonly expect = ignoringExpect;
  private now = firstMorning;
  private readonly cases: PlayedCase[] = [];
  private count = 0;

  constructor(
    readonly world: World,
    private readonly workflowPackage: WorkflowPackage,
    readonly reached: Reached,
  ) {}

  today(): string {
    return dayOf(this.now);
  }

  moveTo(date: string): Promise<void> {
    const until = startOfDay(date, timeZone);
    for (const each of this.cases) each.waitUntil(until);
    if (until > this.now) this.now = until;
    return Promise.resolve();
  }

  start(_: string, role: string, type: string, input: object): Promise<ScenarioCase> {
    const move: Move = { kind: 'begin', type, payload: input, at: this.now, ...this.holder(role) };
    const begun = this.world.play(null, move);
    const opened = new PlayedCase(this, begun, move);
    this.cases.push(opened);
    return Promise.resolve(opened);
  }

  body(role: string): Promise<string> {
    return Promise.resolve(this.holder(role).body);
  }

  holder(role: string): { body: string; office: string } {
    const [key, office] = role.split('.') as [string, string];
    return { body: this.world.country.body(key), office };
  }

  power(): string {
    return this.row('power', {});
  }

  document(text: string): Promise<string> {
    return Promise.resolve(createHash('sha256').update(text).digest('hex'));
  }

  async succeed(kind: 'merge' | 'rename'): Promise<void> {
    const { succession: ended } = this.exploration;
    const event = this.workflowPackage.succession?.event;
    if (ended === undefined || event === undefined) return;
    const predecessor = this.world.country.body(ended.predecessor);
    const successor = kind === 'rename' ? predecessor : this.world.country.body(ended.successor);
    const succession = this.world.country
      .on(this.now)
      .row('succession', { kind, predecessors: [predecessor], successors: [successor] });
    if (kind === 'rename') return;
    for (const each of this.cases) each.sendAsAnybody(event, { succession });
  }

  budgetLine(line: NewLine): Promise<string> {
    return Promise.resolve(this.row('budgetLine', { ...line }));
  }

  payment({ isLeftToConfirm = false, ...more }: NewMoney): Promise<string> {
    const status = isLeftToConfirm ? 'entered' : 'confirmed';
    return Promise.resolve(this.row('payment', { paidOn: this.today(), repeats: null, ...more, status }));
  }

  confirm(payment: string): Promise<void> {
    this.world.country.confirm(payment);
    return Promise.resolve();
  }

  private row(source: string, content: object): string {
    const country = this.world.country.on(this.now);
    return country.row(source, { entry: (this.count += 1), ...this.exploration.rows?.(country)[source], ...content });
  }

  private get exploration(): Exploration {
    return this.workflowPackage.exploration ?? {};
  }
}

/** A case of a scenario. */
export class PlayedCase implements ScenarioCase {
  constructor(
    private readonly desk: ExploringDesk,
    public situation: Situation,
    begin: Move,
  ) {
    desk.reached(situation, [begin], this);
  }

  send(role: string, type: string, payload: object = {}): Promise<void> {
    this.take(this.act(role, type, payload));
    return Promise.resolve();
  }

  refused(role: string, type: string, payload: object = {}): ReturnType<ScenarioCase['refused']> {
    try {
      this.take(this.act(role, type, payload));
    } catch (error) {
      if (error instanceof Refused) return Promise.resolve(error.reasons);
      throw error;
    }
    return Promise.resolve([]);
  }

  see(): Promise<SeenCase> {
    const { state, states, snapshot, awaited } = this.situation.step;
    return Promise.resolve({ state, states, data: snapshot.context, tasks: awaited });
  }

  /** Each deadline on the way is a situation of its own. */
  waitUntil(until: string): void {
    while ((nextDeadline(this.situation.step.snapshot)?.dueAt ?? '9999') <= until) this.take({ kind: 'deadline' });
    if (until > this.situation.now) this.take({ kind: 'wait', until });
  }

  /** In the name of anybody who may, if somebody may. */
  sendAsAnybody(type: string, payload: object): void {
    const { step } = this.situation;
    if (step.isFinal) return;
    for (const { party, office } of this.desk.world.workflow.events[type]!.by) {
      const body = step.parties.find((member) => member.party === party)?.body;
      if (body !== undefined) return this.take({ kind: 'act', type, party, body, office, payload });
    }
  }

  private act(role: string, type: string, payload: object): Move {
    const { body, office } = this.desk.holder(role);
    const parties = this.situation.step.parties.filter((member) => member.body === body).map(({ party }) => party);
    const by = this.desk.world.workflow.events[type]?.by ?? [];
    const party = by.find((each) => each.office === office && parties.includes(each.party))?.party ?? '';
    return { kind: 'act', type, party, body, office, payload };
  }

  private take(move: Move): void {
    this.situation = this.desk.world.play(this.situation, move);
    this.desk.reached(this.situation, [move], this);
  }
}
