import type { HeldOffice, Workflow } from '#machine';
import { Country, people } from './country.js';
import { Dice } from '#machine';
import { type Leaning, usual } from './moves.js';
import { type Beginning, PlayedCase } from './played-case.js';
import { claim } from './promises.js';

/** What was seen on the way: how many events were sent and taken, which states and events there were. */
export class Coverage {
  events = 0;
  taken = 0;
  readonly states = new Map<string, number>();
  readonly types = new Map<string, number>();
  private readonly begun = performance.now();

  note(type: string, isTaken: boolean, states: readonly string[]): void {
    this.events += 1;
    if (!isTaken) return;
    this.taken += 1;
    this.types.set(type, (this.types.get(type) ?? 0) + 1);
    for (const path of states) this.states.set(path, (this.states.get(path) ?? 0) + 1);
  }

  /** For people: how much, how fast, where. */
  report(): string {
    const perSecond = Math.round((this.events / (performance.now() - this.begun)) * 1000);
    const rows = (counts: Map<string, number>): string =>
      [...counts]
        .sort()
        .map(([name, count]) => `${name} ${count}`)
        .join('\n');
    const figures = `${this.events} events, ${this.taken} taken, ${perSecond} a second, ${this.states.size} paths`;
    return `${figures}\n${rows(this.states)}\n\n${rows(this.types)}`;
  }
}

/**
 * Cases of one country, two at a time, dealt with by random people, one number a move.
 * @returns the cases as they are in the end.
 */
export function play(workflow: Workflow, throws: readonly number[], coverage: Coverage, leaning: Leaning = usual): PlayedCase[] {
  const country = new Country();
  const cases: PlayedCase[] = [];
  try {
    for (const thrown of throws) {
      const dice = new Dice(thrown);
      if (cases.filter(({ isOver }) => !isOver).length < 2)
        cases.push(new PlayedCase(workflow, country, beginning(country, dice)));
      else turn(cases, country, dice, coverage, leaning);
    }
    for (const each of cases) each.replay();
  } catch (error) {
    const stories = cases.filter(({ attempts: { length } }) => length > 0).map(storyOf);
    // The story belongs to the message: fast-check shows nothing else of it.
    throw new Error(`${(error as Error).message}\n\n${stories.join('\n\n')}`, { cause: error });
  }
  return cases;
}

function turn(cases: readonly PlayedCase[], country: Country, dice: Dice, coverage: Coverage, leaning: Leaning): void {
  const open = cases.filter(({ isOver }) => !isOver);
  // An ended case takes nothing any more; nobody minds being refused.
  const chosen = dice.chance(1) ? dice.pick(cases) : dice.pick(open);
  const move = chosen.chooseMove(dice, leaning);
  if (move.kind === 'row') country.addRow(move.row);
  else if (move.kind === 'wait') wait(cases, country, move.days, coverage);
  else if (move.kind === 'send') coverage.note(move.type, chosen.send(move), chosen.step.states);
  else coverage.note(move.name, fireWrongly(chosen, country, move), chosen.step.states);
  sharesStayWithin(cases, country);
}

function fireWrongly(chosen: PlayedCase, country: Country, { name, from }: { name: string; from: string }): boolean {
  const pending = chosen.step.snapshot.deadlines.find((each) => each.name === name && each.from === from);
  const isDue = pending !== undefined && pending.dueAt <= country.now;
  const isTaken = chosen.fire(name, from);
  claim(isTaken === isDue, () => `${name} of ${from} ${isTaken ? 'fired' : 'did not fire'}`);
  return isTaken;
}

/** Days pass for everybody; what is due on the way fires, in order of its instant. */
function wait(cases: readonly PlayedCase[], country: Country, days: number, coverage: Coverage): void {
  const until = new Date(Date.parse(country.now) + days * 86_400_000).toISOString();
  for (let fired = 0; ; fired += 1) {
    claim(fired < 500, () => 'deadlines fire without end');
    const due = cases
      .flatMap((each) => each.step.snapshot.deadlines.map((deadline) => ({ each, deadline })))
      .filter(({ deadline }) => deadline.dueAt <= until)
      .sort((left, right) => (left.deadline.dueAt < right.deadline.dueAt ? -1 : 1))[0];
    if (due === undefined) break;
    const { each, deadline } = due;
    if (deadline.dueAt > country.now) country.now = deadline.dueAt;
    claim(each.fire(deadline.name, deadline.from), () => `${deadline.name} of ${deadline.from} did not fire on its day`);
    coverage.note(deadline.name, true, each.step.states);
  }
  country.now = until;
}

/** Invariant 3, over all cases, by the machine's shares and by the books. */
function sharesStayWithin(cases: readonly PlayedCase[], country: Country): void {
  for (const { id, kind, amount, used } of country.rows) {
    claim(used >= 0n && used <= amount, () => `${kind} ${id}: ${used} of ${amount} used`);
    const booked = cases.reduce((sum, { books }) => {
      const share = kind === 'budgetLine' ? books.lines.get(id)?.amount : books.payments.get(id)?.amount;
      return sum + (share ?? 0n);
    }, 0n);
    claim(booked === used, () => `${kind} ${id}: ${used} used, but ${booked} by the books`);
  }
}

const roles: Record<'proposal' | 'registration', readonly [party: string, office: string]> = {
  proposal: ['ministry', 'drafter'],
  registration: ['municipality', 'signatory'],
};

function beginning(country: Country, dice: Dice): Beginning {
  const { bodies } = country;
  const begin = (kind: keyof typeof roles): { person: (typeof people)[number]; held: HeldOffice } => {
    const [party, office] = roles[kind];
    const fits = (held: HeldOffice): boolean =>
      held.body === bodies[party as keyof typeof bodies] && held.office === office && held.mandate === undefined;
    const person = people.find(({ offices }) => offices.some(fits))!;
    return { person, held: person.offices.find(fits)! };
  };
  const common = {
    instrument: dice.weighted(['agreement', 'law', 'otherAct'], (each) => (each === 'agreement' ? 3 : 1)),
    title: 'Civil registration',
    power: '0193e000-0000-7000-8000-000000000101',
    recipient: bodies.municipality,
  };
  if (dice.chance(75)) return { type: 'start', ...begin('proposal'), payload: common };
  const items = [{ key: 'archive', kind: 'data', description: 'Records', ...(dice.chance(60) && { isHandedOver: true }) }];
  const existing = {
    basisAct: 'Resolution of the Government',
    basisNumber: '715',
    basisDate: '2021-03-01',
    publishedOn: '2021-03-01',
    since: '2021-03-01',
    ...(dice.chance(60) && { termEnd: `${Number(country.today.slice(0, 4)) + dice.between(1, 4)}-12-31` }),
    items: dice.chance(70) ? items : [],
    knownMoney: [{ year: 2025, amount: '1000000' }],
  };
  return { type: 'registerExisting', ...begin('registration'), payload: { ...common, proposer: bodies.ministry, ...existing } };
}

/** The whole story of a case, to be read by a person. */
export function storyOf({ attempts, step }: PlayedCase): string {
  const lines = attempts.map(
    ([at, type, who, payload, outcome]) =>
      `${at.slice(0, 16)} ${type} ${who.slice(-4)} ${JSON.stringify(payload)?.slice(0, 600)} → ${outcome}`,
  );
  return [
    ...lines,
    `= ${step.states.filter((path) => path.includes('.') || !step.states.some((other) => other.startsWith(`${path}.`))).join(' ')}`,
  ].join('\n');
}
