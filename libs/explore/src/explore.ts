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
import { Graph, messageOf, pathOf, type Place } from './graph.js';
import { samplesOf } from './samples.js';
import { Seen } from './seen.js';
import { replayed, shrunk } from './shrink.js';
import { type Story, storyOf } from './story.js';
import { unseen } from './unseen.js';
import { WaysOut } from './way-out.js';
import { dayOf, type Move, type Situation, World } from './world.js';

export interface ExploreOptions {
  /** The rules that its deadlines count by. */
  readonly rules: Facts['rules'];
  /** Those that it begins cases of, to know how those end. */
  readonly others?: readonly WorkflowPackage[];
  readonly seed?: number;
  /** Situations that are looked at from every side before anything is judged, and as many once more to judge. */
  readonly places?: number;
  /** Asked now and then; true: what is left of the search is left out. */
  readonly isOver?: () => boolean;
}

export interface Explored {
  readonly findings: readonly Finding[];
  /** Situations found, situations looked at from every side, cases where the search ended without an answer. */
  readonly figures: { readonly found: number; readonly looked: number; readonly undecided: number };
  readonly seen: Seen;
  readonly story: (finding: Finding) => Story;
}

/** How many payloads of scenarios are tried for an event. */
const maxPayloads = 3;

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
      (situation, type) => this.payloadsOf(situation, type),
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
        // A way that several parties go together is none for whoever waits for one of them.
        if (parties.length < 2) known?.place?.gone.push({ by: parties[0] ?? null, to: place });
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
      return own.map(({ by, event = startEvent, input }) => {
        const [key, office] = by.split('.') as [string, string];
        return { kind: 'begin', type: event, body: this.country.body(key), office, payload: input };
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

  private payloadsOf({ step, now }: Situation, type: string): readonly object[] {
    const { context } = step.snapshot;
    const country = this.country.on(now);
    const own = this.exploration.payloads?.(context, country)[type] ?? [];
    const ofScenarios = this.workflowPackage.scenarios?.payloads(context, country.today)[type];
    const all = [...own, ...(ofScenarios === undefined ? [] : [ofScenarios]), ...(this.sent.get(type)?.values() ?? [])];
    return all.length > 0 ? all : this.samples(this.workflow.events[type]!.payload, now);
  }

  private endsOf(child: string): readonly string[] {
    const known = this.options.others?.find(({ name }) => name === child)?.versions.at(-1)?.machine.root.states ?? {};
    const ends = Object.entries(known).filter(([, node]) => node.type === 'final');
    return ends.length === 0 ? ['ended'] : ends.map(([name]) => name);
  }

  /** From what was looked at least often, so that no part of the workflow is left out for another. */
  search(): void {
    const looks = new Map<string, number>();
    const kindOf = ({ situation: { step } }: Place): string => step.states.join(' ');
    while (this.graph.looked < this.places && !this.isOver()) {
      const open = this.graph.places.filter(({ ways }) => ways === null);
      if (open.length === 0) return;
      const least = Math.min(...open.map((place) => looks.get(kindOf(place)) ?? 0));
      const next = this.dice.pick(open.filter((place) => (looks.get(kindOf(place)) ?? 0) === least));
      looks.set(kindOf(next), least + 1);
      this.graph.waysOf(next);
    }
  }

  judge(): void {
    this.replayAll();
    const places = this.graph.places.filter(({ ways, situation }) => ways !== null && !situation.step.isFinal);
    const parties = [...new Set(places.flatMap(({ situation }) => situation.step.parties.map(({ party }) => party)))].sort();
    const open = this.judgeWaysOut(places, null);
    for (const party of parties) this.judgeWaysOut(open, party);
  }

  /** @returns the places from which there is a way. */
  private judgeWaysOut(places: readonly Place[], silent: string | null): Place[] {
    const mayLook = (): boolean => this.graph.looked < 2 * this.places && !this.isOver();
    const out = new WaysOut(this.graph, this.exploration.ends ?? [], silent, mayLook);
    const answers = places.map((place) => [place, out.of(place)] as const);
    this.undecided += answers.filter(([, answer]) => answer === 'undecided').length;
    for (const [place] of answers.filter(([, answer]) => answer === 'none')) this.stuck(place, out);
    return answers.filter(([, answer]) => answer !== 'none').map(([place]) => place);
  }

  private stuck(place: Place, out: WaysOut): void {
    const { state } = place.situation.step;
    const id = `noWayOut ${state}${out.silent === null ? '' : ` without ${out.silent}`}`;
    const { states, parties, workflow } = this.workflow.texts;
    const named = states[state]?.en ?? state;
    const silent = out.silent === null ? null : (parties[out.silent]?.en ?? out.silent);
    const what =
      silent === null
        ? `Nothing that anybody does, and no day that comes, leads from “${named}” to an end of “${workflow.en}”.`
        : `When ${silent} does nothing any more, nothing leads from “${named}” to an end of “${workflow.en}”.`;
    this.find({ id, kind: 'noWayOut', what, moves: pathOf(place) }, (situation) => {
      if (situation.step.state !== state || situation.step.isFinal) return false;
      return out.of(this.graph.placeOf(situation, null, [])) === 'none';
    });
  }

  /** Every way, once more: it leads to the same case, and the workflow itself finds no fault with its records. */
  private replayAll(): void {
    const ended = new Set(this.graph.places);
    for (const { from } of this.graph.places) if (from !== null) ended.delete(from);
    for (const place of ended) {
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
    const id = `promiseBroken ${message}`;
    this.find({ id, kind: 'promiseBroken', what: `${message}.`, moves }, null);
  }

  /** Only the first of an id is kept, as short as it can be. `shows`: whether a situation still shows it. */
  private find(finding: Finding, shows: ((situation: Situation) => boolean) | null): void {
    if (this.found.has(finding.id)) return;
    this.found.set(finding.id, finding);
    if (shows === null) return;
    const moves = shrunk(finding.moves, (each) => {
      const again = replayed(this.world, each);
      return again !== null && shows(again.situation) ? again.moves : null;
    });
    this.found.set(finding.id, { ...finding, moves });
  }

  outcome(): Explored {
    for (const each of unseen(this.workflow, this.seen, this.graph.places)) this.find(each, null);
    const findings = [...this.found.values()];
    const figures = { found: this.graph.places.length, looked: this.graph.looked, undecided: this.undecided };
    return { findings, figures, seen: this.seen, story: (finding) => storyOf(this.workflow, this.country, finding) };
  }
}
