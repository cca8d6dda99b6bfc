import {
  canonicalJson,
  Dice,
  type Facts,
  type Json,
  Refused,
  type SimulatedRecord,
  startEvent,
  type Workflow,
  type WorkflowPackage,
} from '#machine';
import { Country, firstMorning } from './country.js';
import { ExploringDesk, type PlayedCase } from './desk.js';
import type { Finding } from './finding.js';
import { Graph, type Option, pathOf, type Place } from './graph.js';
import { samplesOf } from './samples.js';
import { Seen } from './seen.js';
import { type Replay, replayed, shrunk } from './shrink.js';
import { type Story, storyOf } from './story.js';
import { faultsAlong, messageOf } from './trial.js';
import { Turns } from './turns.js';
import { unseen } from './unseen.js';
import { kindOf, WaysOut } from './way-out.js';
import { dayOf, type Move, type Situation, World } from './world.js';

interface ExploreOptions {
  /** The rules that its deadlines count by. */
  readonly rules: Facts['rules'];
  /** Those that it begins cases of, to know how those end. */
  readonly others?: readonly WorkflowPackage[];
  readonly seed?: number;
  /** Situations that are looked at from every side before anything is judged; what else is tried and asked grows with them. */
  readonly places?: number;
  /** Asked now and then; true: what is left of the search is left out. */
  readonly isOver?: () => boolean;
}

export interface Explored {
  readonly findings: readonly Finding[];
  /** Situations found, situations looked at from every side, cases where the search ended without an answer. */
  readonly figures: {
    readonly found: number;
    readonly looked: number;
    readonly asked: number;
    readonly undecided: number;
  };
  readonly seen: Seen;
  readonly story: (finding: Finding) => Story;
}

/** How many payloads of scenarios are tried for an event. */
const maxPayloads = 3;

/** For each situation looked at: moves that are tried elsewhere, and situations of which a way out is asked. */
const triesEach = 100;
const judgedEach = 20;

/** How often a move that leads nowhere is tried in the situations of a state. */
const maxTries = 3;

/** Explores the newest version of a workflow. The same seed finds the same. */
export async function explore(workflowPackage: WorkflowPackage, options: ExploreOptions): Promise<Explored> {
  const exploring = new Exploring(workflowPackage, options);
  await exploring.playScenarios();
  exploring.search();
  exploring.judge();
  return exploring.outcome();
}

/** Whose acts these are, each once; of nobody's there is none. */
function partiesOf(moves: readonly Move[]): string[] {
  return [...new Set(moves.flatMap((move) => (move.kind === 'act' ? [move.party] : [])))];
}

class Exploring {
  private readonly workflow: Workflow;
  private readonly country: Country;
  private readonly world: World;
  private readonly seen: Seen;
  private readonly graph: Graph;
  private readonly dice: Dice;
  private readonly sent = new Map<string, Map<string, object>>();
  private readonly found = new Map<string, Finding>();
  private readonly isOver: () => boolean;
  private asked = 0;
  private undecided = 0;

  constructor(
    private readonly workflowPackage: WorkflowPackage,
    private readonly options: ExploreOptions,
  ) {
    this.workflow = workflowPackage.versions.at(-1)!;
    this.dice = new Dice(options.seed ?? 1);
    this.isOver = options.isOver ?? (() => false);
    this.country = new Country(this.workflow, this.exploration, options.rules);
    this.seen = new Seen(this.workflow);
    this.world = new World(this.workflow, this.country, { happened: this.seen.happened });
    this.graph = new Graph(
      this.world,
      this.seen,
      (situation) => this.payloadsOf(situation),
      (child) => this.endsOf(child),
      (moves, message) => this.broke(moves, message),
      this.dice,
    );
  }

  private get places(): number {
    return this.options.places ?? 400;
  }

  private get exploration(): NonNullable<WorkflowPackage['exploration']> {
    return this.workflowPackage.exploration ?? {};
  }

  /** Where scenarios lead to, so that the search begins deep; and what they send, to be sent elsewhere too. */
  async playScenarios(): Promise<void> {
    for (const [name, journey] of Object.entries(this.workflowPackage.scenarios?.journeys ?? {})) {
      const last = new Map<PlayedCase, { place: Place | null; moves: Move[] }>();
      const desk = new ExploringDesk(this.world, this.workflowPackage, (situation, moves, playing) => {
        for (const move of moves) this.remember(move);
        const known = last.get(playing);
        const since = [...(known?.moves ?? []), ...moves];
        const place = this.graph.placeOf(situation, known?.place ?? null, since);
        const parties = partiesOf(since);
        // A way that several parties go together is none while one of them is silent.
        const before = known?.place ?? null;
        if (before !== null && parties.length < 2)
          this.graph.connect({ from: before, by: parties[0] ?? null, label: 'scenario' }, place);
        // A place that was come to on another way has another case: its own goes on from where this one was known last.
        const isOwn = place.situation === situation;
        last.set(playing, isOwn ? { place, moves: [] } : { place: known?.place ?? null, moves: since });
      });
      try {
        await journey(desk);
      } catch (error) {
        if (!(error instanceof Refused)) this.broke([], `scenario ${name}: ${messageOf(error)}`);
        else this.broke([], `scenario ${name} is refused: ${error.code} ${error.reasons.map(({ code }) => code).join()}`);
      }
    }
    for (const move of this.beginnings()) this.begin(move);
  }

  private begin(move: Move): void {
    try {
      this.graph.placeOf(this.world.play(null, move), null, [move]);
    } catch (error) {
      if (!(error instanceof Refused)) this.broke([move], messageOf(error));
      else this.seen.refused(error.reasons);
    }
  }

  private beginnings(): Move[] {
    const country = this.country.on(firstMorning);
    const own = this.exploration.begins?.(country);
    if (own !== undefined)
      return own.map(({ by, event = startEvent, input, apart = '' }) => {
        const [key, office] = by.split('.') as [string, string];
        return { kind: 'begin', type: event, body: this.country.body(key), office, payload: input, apart };
      });
    if (this.graph.places.length > 0) return [];
    const starts = { [startEvent]: this.workflow.start, ...this.workflow.starts };
    return Object.entries(starts).flatMap(([type, { by, payload }]) =>
      by.flatMap(({ party, office }) =>
        this.samples(payload, firstMorning).map((input): Move => ({
          kind: 'begin',
          type,
          body: this.country.body(party),
          office,
          payload: input,
        })),
      ),
    );
  }

  private samples(payload: new () => object, now: string): object[] {
    return samplesOf(payload, { today: dayOf(now), id: (field) => this.country.body(field) });
  }

  private remember(move: Move): void {
    if (move.kind !== 'act') return;
    const known = this.sent.get(move.type) ?? new Map<string, object>();
    if (known.size < maxPayloads) known.set(canonicalJson(move.payload as Json), move.payload);
    this.sent.set(move.type, known);
  }

  private payloadsOf({ step, now }: Situation): (type: string) => readonly object[] {
    const { context } = step.snapshot;
    const country = this.country.on(now);
    const own = this.exploration.payloads?.(context, country) ?? {};
    const ofScenarios = this.workflowPackage.scenarios?.payloads(context, country.today) ?? {};
    return (type) => {
      const sent = type in own ? [] : (this.sent.get(type)?.values() ?? []);
      const all = [...(own[type] ?? []), ...(type in ofScenarios ? [ofScenarios[type]!] : []), ...sent];
      return all.length > 0 ? all : this.samples(this.workflow.events[type]!.payload, now);
    };
  }

  private endsOf(child: string): readonly string[] {
    const known = this.options.others?.find(({ name }) => name === child)?.versions.at(-1)?.machine.root.states ?? {};
    const ends = Object.entries(known).filter(([, node]) => node.type === 'final');
    return ends.length === 0 ? ['ended'] : ends.map(([name]) => name);
  }

  /** From what was looked at least often, so that no part of the workflow is left out for another. */
  search(): void {
    const looks = new Map<string, number>();
    while (this.graph.looked < this.places && !this.isOver()) {
      const open = this.graph.places.filter(({ untried }) => untried === null);
      if (open.length === 0) break;
      const least = Math.min(...open.map((place) => looks.get(kindOf(place)) ?? 0));
      const next = this.dice.pick(open.filter((place) => (looks.get(kindOf(place)) ?? 0) === least));
      looks.set(kindOf(next), least + 1);
      this.graph.look(next);
    }
    this.tryEachMove();
  }

  /** Each move once in some situation of each state and way to begin, and what a task awaits until somebody has done it. */
  private tryEachMove(): void {
    const tries = new Map<string, number>();
    const last = this.graph.attempts + triesEach * this.places;
    const turns = new Turns(this.graph.places);
    for (let turn = turns.next(); turn !== undefined; turn = turns.next()) {
      const { place, beginning } = turn;
      const { state, awaited } = place.situation.step;
      const isAwaited = ({ by, type }: Option): boolean =>
        awaited.some((task) => task.event === type && task.party === by && !this.seen.done.has(task.name));
      for (const option of [...this.graph.untried(place)]) {
        if (this.graph.attempts === last || this.isOver()) return;
        const key = `${beginning} ${state} ${option.by} ${option.label}`;
        const count = tries.get(key) ?? 0;
        if (count >= maxTries && !isAwaited(option)) continue;
        tries.set(key, this.graph.attempt(place, option) === null ? count + 1 : maxTries);
      }
    }
  }

  judge(): void {
    this.replaySome();
    const places = this.picked(
      this.graph.places.filter(({ situation }) => !situation.step.isFinal),
      judgedEach * this.places,
    );
    const parties = [...new Set(places.flatMap(({ situation }) => situation.step.parties.map(({ party }) => party)))].sort();
    const open = this.judgeWaysOut(places, []);
    const together = this.exploration.silentTogether ?? [];
    for (const silent of [...parties.map((party) => [party]), ...together]) this.judgeWaysOut(open, silent);
  }

  /** So many of them at most, any. */
  private picked(places: readonly Place[], count: number): Place[] {
    const left = [...places];
    return Array.from({ length: Math.min(count, places.length) }, () => left.splice(this.dice.below(left.length), 1)[0]!);
  }

  /** @returns the places from which there is a way. */
  private judgeWaysOut(places: readonly Place[], silent: readonly string[]): Place[] {
    const out = new WaysOut(this.graph, this.exploration.ends ?? [], silent, () => !this.isOver());
    const answers = places.map((place) => [place, out.of(place)] as const);
    this.asked += answers.length;
    this.undecided += answers.filter(([, answer]) => answer === 'undecided').length;
    for (const [place] of answers.filter(([, answer]) => answer === 'none')) this.stuck(place, out);
    return answers.filter(([, answer]) => answer !== 'none').map(([place]) => place);
  }

  private stuck(place: Place, out: WaysOut): void {
    const { state } = place.situation.step;
    const id = `noWayOut ${state}${out.silent.length === 0 ? '' : ` without ${out.silent.join(' and ')}`}`;
    const { states, parties, workflow } = this.workflow.texts;
    const named = states[state]?.en ?? state;
    const silent = out.silent.map((party) => parties[party]?.en ?? party).join(' and ');
    const what =
      silent === ''
        ? `Nothing that anybody does, and no day that comes, leads from “${named}” to an end of “${workflow.en}”.`
        : `When ${silent} does nothing any more, nothing leads from “${named}” to an end of “${workflow.en}”.`;
    this.find({ id, kind: 'noWayOut', what, moves: pathOf(place) }, ({ situation }) => {
      if (situation.step.state !== state || situation.step.isFinal) return false;
      return out.of(this.graph.placeOf(situation, null, [])) === 'none';
    });
  }

  /**
   * Ways once more, as many as places were looked at: each leads to the same case, and the workflow itself finds no fault with
   * its records.
   */
  private replaySome(): void {
    const ended = new Set(this.graph.places);
    for (const { from } of this.graph.places) if (from !== null) ended.delete(from);
    for (const place of this.picked([...ended], this.places)) {
      if (this.isOver()) return;
      const moves = pathOf(place);
      const { situation, faults } = this.recorded(moves);
      if (JSON.stringify(situation?.step.snapshot) !== JSON.stringify(place.situation.step.snapshot))
        this.broke(moves, 'the same events make another case');
      for (const fault of faults) this.broke(moves, fault);
    }
  }

  /** The moves once more, and what the workflow itself finds wrong with their records. */
  private recorded(moves: readonly Move[]): { situation: Situation | null; faults: readonly string[] } {
    const records: SimulatedRecord[] = [];
    const world = new World(this.workflow, this.country, {
      happened: ({ event, before, after: { step } }) =>
        void records.push({
          seq: records.length + 1,
          day: dayOf(event.at),
          event: event.type,
          payload: event.payload,
          from: before?.step.states ?? [],
          to: step.states,
          ledger: step.ledger,
        }),
    });
    const situation = replayed(world, moves)?.situation ?? null;
    const faults = this.workflowPackage.simulation?.faultsOf?.(records) ?? [];
    return { situation, faults: faults.map(({ fault }) => fault) };
  }

  private broke(moves: readonly Move[], message: string): void {
    const finding: Finding = { id: `promiseBroken ${message}`, kind: 'promiseBroken', what: `${message}.`, moves };
    this.keep(finding, (each) => {
      const along = faultsAlong(this.world, each);
      const isShown = along.faults.includes(message) || this.recorded(along.moves).faults.includes(message);
      return isShown ? along.moves : null;
    });
  }

  private find(finding: Finding, shows: ((replay: Replay) => boolean) | null): void {
    this.keep(finding, (moves) => {
      const again = replayed(this.world, moves);
      return again !== null && shows?.(again) === true ? again.moves : null;
    });
  }

  /** Only the first of an id is kept, as short as it can be. `shows`: the moves of a way that still shows it. */
  private keep(finding: Finding, shows: (moves: readonly Move[]) => readonly Move[] | null): void {
    if (this.found.has(finding.id)) return;
    this.found.set(finding.id, finding);
    if (finding.moves.length > 0) this.found.set(finding.id, { ...finding, moves: shrunk(finding.moves, shows) });
  }

  outcome(): Explored {
    for (const { finding, shows } of unseen(this.world, this.seen, this.graph.places)) this.find(finding, shows);
    const findings = [...this.found.values()];
    const figures = {
      found: this.graph.places.length,
      looked: this.graph.looked,
      asked: this.asked,
      undecided: this.undecided,
    };
    return { findings, figures, seen: this.seen, story: (finding) => storyOf(this.workflow, this.country, finding) };
  }
}
