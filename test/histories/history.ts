import { createHash } from 'node:crypto';
import {
  advance,
  canonicalJson,
  definitionOf,
  type EventExplanation,
  explain,
  type Facts,
  type HeldOffice,
  paperLanguages,
  type PaperRecord,
  type Reason,
  Refused,
  type Snapshot,
  start,
  startDefinition,
  type Step,
  unmetRequirements,
  type Workflow,
  type WorkflowEvent,
} from '#machine';

/** What was sent to a case, taken or refused; with what the engine would load to explain the case that it leads to. */
export interface Sent {
  /** Cases of one history are numbered as they begin. */
  readonly case: number;
  readonly event: WorkflowEvent;
  readonly asked: Facts;
}

/** As `Sent`, all its facts by one hash, followed by its outcome. What explains the case stands only where it goes on. */
interface SentLine {
  readonly case: number;
  readonly event: Omit<WorkflowEvent, 'facts'>;
  readonly facts: string;
  readonly asked?: string;
}

interface FactLine {
  readonly fact: string;
  readonly content: unknown;
}

/** All facts of an event: each by its name and the hash of its content. */
interface FactsLine {
  readonly all: string;
  readonly of: Readonly<Record<string, string>>;
}

/** A case as it is when its history ends. */
interface EndLine {
  readonly end: number;
  readonly papers: string;
}

type Line = SentLine | FactLine | FactsLine | EndLine;

/** 48 bits: enough to notice a change, and short in a file of thousands of steps. */
const hashOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex').slice(0, 12);

/** Writes what was sent and what it comes to as lines of JSON; what was read from outside stands there once, before its first use. */
export function written(workflow: Workflow, sent: readonly Sent[]): string {
  const lines: object[] = [];
  const known = new Set<string>();
  const noteOnce = (hash: string, line: FactLine | FactsLine): string => {
    if (!known.has(hash)) lines.push(line);
    known.add(hash);
    return hash;
  };
  const noteFact = (content: unknown): string => {
    const fact = hashOf(content);
    return noteOnce(fact, { fact, content });
  };
  const noteFacts = (facts: Facts): string => {
    const of = Object.fromEntries(Object.entries(facts).map(([name, content]) => [name, noteFact(content)]));
    const all = hashOf(of);
    return noteOnce(all, { all, of });
  };
  const cases = new PlayedCases(workflow, elsewhereIn(sent.map(({ event }) => event)));
  for (const each of sent) {
    const { facts, ...event } = each.event;
    const outcome = cases.take(each);
    const asked = outcome instanceof Error ? {} : { asked: noteFacts(each.asked) };
    const line: SentLine = { case: each.case, event, facts: noteFacts(facts), ...asked };
    lines.push({ ...line, ...outcomeOf(outcome) });
  }
  for (const end of cases.numbers()) lines.push({ end, papers: cases.papersOf(end) });
  return lines.map((line) => `${canonicalJson(line)}\n`).join('');
}

/** The first line that comes to something else than was recorded. */
export interface Difference {
  readonly line: number;
  readonly event: string;
  readonly recorded: object;
  readonly now: object;
}

/** Sends every event of a history again, with the facts of then. @returns null where all comes to what was recorded. */
export function replay(workflow: Workflow, text: string, see: See = () => undefined): Difference | null {
  const lines = text.trimEnd().split('\n');
  const parsed = lines.map((line) => JSON.parse(line) as Line);
  const facts = factsIn(parsed);
  const sent = parsed.flatMap((line) => ('event' in line ? [{ ...line.event, facts: facts.get(line.facts)! }] : []));
  const cases = new PlayedCases(workflow, elsewhereIn(sent), see);
  for (const [index, line] of parsed.entries()) {
    if ('fact' in line || 'all' in line) continue;
    const now = 'end' in line ? { end: line.end, papers: cases.papersOf(line.end) } : sentAgain(cases, line, facts);
    if (canonicalJson(now) !== lines[index])
      return { line: index + 1, event: 'end' in line ? 'end' : line.event.type, recorded: line, now };
  }
  return null;
}

function factsIn(lines: readonly Line[]): Map<string, Facts> {
  const contents = new Map(lines.flatMap((line) => ('fact' in line ? [[line.fact, line.content] as const] : [])));
  return new Map(
    lines.flatMap((line) => {
      if (!('all' in line)) return [];
      const read = Object.entries(line.of).map(([name, fact]) => [name, contents.get(fact)]);
      return [[line.all, Object.fromEntries(read) as Facts] as const];
    }),
  );
}

function sentAgain(cases: PlayedCases, line: SentLine, facts: ReadonlyMap<string, Facts>): object {
  const event = { ...line.event, facts: facts.get(line.facts)! };
  const outcome = cases.take({ case: line.case, event, asked: facts.get(line.asked ?? line.facts)! });
  const asked = outcome instanceof Error ? {} : { asked: line.asked };
  return { case: line.case, event: line.event, facts: line.facts, ...asked, ...outcomeOf(outcome) };
}

/** Is shown each step that is taken, what may be done after it, and each refusal. */
export type See = (seen: Outcome, type: string) => void;
type Outcome = Taken | Refused | Error;
interface Taken {
  readonly step: Step;
  readonly answers: readonly EventExplanation[];
  readonly terms: readonly object[];
}

/** What people and the engine get of it: in clear where it is short and says most, else as hashes by part. */
function outcomeOf(outcome: Outcome): object {
  if (outcome instanceof Refused) return { refused: outcome.code, reasons: outcome.reasons };
  if (outcome instanceof Error) return { error: outcome.message };
  const { snapshot, state, states, effects, ledger, allocations, ...projections } = outcome.step;
  return {
    state,
    states: states.filter((path) => !states.some((other) => other.startsWith(`${path}.`))),
    ledger,
    allocations,
    snapshot: hashOf(snapshot),
    effects: hashOf(effects),
    projections: hashOf({ ...projections, terms: outcome.terms, states }),
    answers: hashOf(outcome.answers),
  };
}

/** Of each type the first event and the last, as they are sent; and the first without each of the things that it names. */
function elsewhereIn(sent: readonly WorkflowEvent[]): Map<string, WorkflowEvent[]> {
  const elsewhere = new Map<string, WorkflowEvent[]>();
  for (const event of sent) {
    const [first = event] = elsewhere.get(event.type) ?? [];
    const without = Object.keys(first.facts)
      .filter((name) => name !== 'rules' && name !== 'calendar')
      .sort()
      .map((name) => ({ ...first, facts: { ...first.facts, [name]: null } }));
    elsewhere.set(event.type, [first, event, ...without]);
  }
  return elsewhere;
}

const byType = (left: { readonly type: string }, right: { readonly type: string }): number => (left.type < right.type ? -1 : 1);

function reasonsFor(ask: () => readonly Reason[]): readonly Reason[] {
  try {
    return ask();
  } catch {
    return [{ code: 'fault', params: {} }];
  }
}

/** The cases of one history, as its workflow has them now. */
class PlayedCases {
  private readonly snapshots: Snapshot[] = [];
  private readonly records: PaperRecord[][] = [];
  private readonly calendars: Facts['calendar'][] = [];

  /** @param elsewhere what is sent in this history, by its type. */
  constructor(
    private readonly workflow: Workflow,
    private readonly elsewhere: ReadonlyMap<string, readonly WorkflowEvent[]>,
    private readonly see: See = () => undefined,
  ) {}

  numbers(): number[] {
    return Object.keys(this.snapshots).map(Number);
  }

  take(sent: Sent): Outcome {
    const outcome = this.outcome(sent);
    this.see(outcome, sent.event.type);
    return outcome;
  }

  private outcome({ case: number, event, asked }: Sent): Outcome {
    const before = this.snapshots[number];
    try {
      const step = before === undefined ? start(this.workflow, event) : advance(this.workflow, before, event);
      const answers = this.answers(step, event, asked);
      // Where a case stays as it was, what is sent elsewhere would be answered as before.
      const isElsewhere = canonicalJson(this.records[number]?.at(-1)?.to ?? []) !== canonicalJson(step.states);
      if (isElsewhere) answers.push(...this.probes(step, event, answers));
      this.note(number, step, event);
      this.calendars[number] = asked.calendar;
      return { step, answers, terms: this.workflow.terms?.of(step.snapshot.context as never) ?? [] };
    } catch (error) {
      return error as Error;
    }
  }

  /** What may be done now, by a stranger and by the last actor, if they held every office. */
  private answers({ snapshot }: Step, { at, actor }: WorkflowEvent, facts: Facts): EventExplanation[] {
    const offices = this.offices(snapshot.context);
    return ['stranger', actor.person ?? 'stranger'].flatMap((person) =>
      explain(this.workflow, snapshot, { at, person, offices, facts }).sort(byType),
    );
  }

  /** Why not what is done elsewhere in this history; the start of a case is queried where one has begun. */
  private probes(
    { snapshot }: Step,
    { type: last, at }: WorkflowEvent,
    answers: readonly EventExplanation[],
  ): EventExplanation[] {
    const accepted = new Set(answers.filter((each) => each.accepted).map(({ type }) => type));
    if (startDefinition(this.workflow, last) !== undefined) accepted.add(last);
    const events = [...accepted].sort().flatMap((type) => this.elsewhere.get(type) ?? []);
    return events.map((event) => this.probe(snapshot, { ...event, at }));
  }

  private probe(snapshot: Snapshot, event: WorkflowEvent): EventExplanation {
    const { type } = event;
    const context: unknown = startDefinition(this.workflow, type) === undefined ? snapshot.context : null;
    const reasons = reasonsFor(() => unmetRequirements(definitionOf(this.workflow, type)!, { context, event }));
    return { type, accepted: true, entitled: true, allowed: reasons.length === 0, reasons };
  }

  /** Every office that some event names, in each body of its party, in an order that the workflow has no part in. */
  private offices(context: unknown): HeldOffice[] {
    const parties = this.workflow.parties(context);
    const permissions = Object.values(this.workflow.events).flatMap(({ by }) => by);
    const ids = permissions.flatMap(({ party, office }) =>
      parties.filter((each) => each.party === party).map(({ body }) => `${body} ${office}`),
    );
    return [...new Set(ids)].sort().map((id) => {
      const [body, office] = id.split(' ') as [string, string];
      return { id, body, office, basis: 'order' };
    });
  }

  /** A record as the papers read it; its hash is of nothing that changes from one day to the next. */
  private note(number: number, { snapshot, states }: Step, { type, at, payload, actor, paper }: WorkflowEvent): void {
    const records = (this.records[number] ??= []);
    const from = records.at(-1)?.to ?? [];
    const hash = createHash('sha256').update(`${number} ${records.length}`).digest('hex');
    const record = { seq: records.length + 1, at, event: type, payload, actor, from, to: states, hash };
    records.push({ ...record, ...(paper && { paper }) });
    this.snapshots[number] = snapshot;
  }

  /** A hash of all that the case can be put on paper as, in each language; bodies stand there by their ids. */
  papersOf(number: number): string {
    const { context } = this.snapshots[number]!;
    const records = this.records[number]!;
    const existing = Object.entries(this.workflow.papers ?? {}).filter(([, { exists }]) => exists(context));
    const layouts = existing.flatMap(([name, { reads, layout }]) => {
      const question = {
        context,
        record: records.at(-1)!,
        records: records.filter(({ event }) => reads.includes(event)),
        facts: { calendar: this.calendars[number]! },
      };
      return paperLanguages.map((language) => [`${name} ${language}`, layout(question, language)] as const);
    });
    return hashOf(Object.fromEntries(layouts));
  }
}
