import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  actorIn,
  advance,
  clockActor,
  deadlineEvent,
  documentsNamed,
  entitledOffices,
  type Facts,
  type HeldMandate,
  type HeldOffice,
  localDate,
  type NewLine,
  type NewMoney,
  partiesAtStart,
  Refused,
  type Snapshot,
  start,
  startDefinition,
  startOfDay,
  type Step,
  validatePayload,
  type Workflow,
  type WorkflowEvent,
} from '#machine';
import { projectFile } from '#platform';
import type { Case, Desk, ExistingPower, Role } from '../../workflows/delegation/scenarios/desk.js';
import { unknownId } from '../../workflows/delegation/scenarios/payloads.js';
import { existingPower } from '../../workflows/delegation/scenarios/stages.js';

const timeZone = 'Asia/Bishkek';
/** The bodies of this country. */
export const bodies = {
  ministry: '0193e000-0000-7000-8000-b00000000001',
  municipality: '0193e000-0000-7000-8000-b00000000002',
  finance: '0193e000-0000-7000-8000-b00000000003',
  treasury: '0193e000-0000-7000-8000-b00000000004',
  control: '0193e000-0000-7000-8000-b00000000005',
  auditOffice: '0193e000-0000-7000-8000-b00000000006',
  registry: '0193e000-0000-7000-8000-b00000000007',
  third: '0193e000-0000-7000-8000-b00000000008',
  successor: '0193e000-0000-7000-8000-b00000000009',
};
interface StoredRule {
  id: string;
  value: number;
  unit: Facts['rules'][string]['unit'];
  statutory: boolean;
}

/** The rules as the program ships them. */
export function storedRules(file = 'workflows/delegation/rules.json'): Facts['rules'] {
  const stored = JSON.parse(readFileSync(projectFile(file), 'utf8')) as StoredRule[];
  return Object.fromEntries(stored.map(({ id, value, unit, statutory }) => [id, { id, value, unit, statutory }]));
}

interface Row {
  year: number;
  classificationCode: string;
  account: string;
  status: string;
  repeats: string | null;
  recipient: string;
  amount: string;
  paidOn: string;
  used: bigint;
}

/** The registry, rules, budget lines and payments of a small country, in memory: what the engine would load as facts. */
class Country {
  now = '2026-10-01T04:00:00.000Z';
  readonly rows = new Map<string, Row>();
  readonly successions = new Map<string, object>();
  private count = 0;

  constructor(private readonly rules: Facts['rules']) {}

  id(): string {
    this.count += 1;
    return `0193e000-0000-7000-8000-${String(this.count).padStart(12, '0')}`;
  }

  facts(workflow: Workflow, context: unknown, type: string, payload: unknown): Facts {
    const asked = workflow.facts({ context, type, payload });
    const loaded = Object.entries(asked).map(([name, { source, key }]) => [name, this.fact(source, String(key))]);
    const calendar = { timeZone, approved: [], off: [], worked: [] };
    return { rules: this.rules, calendar, ...Object.fromEntries(loaded) };
  }

  factsToExplain(workflow: Workflow, { context }: Snapshot): Facts {
    return this.facts(workflow, context, 'explain', undefined);
  }

  private fact(source: string, key: string): unknown {
    if (source === 'power') return { judicial: false, ownLocalMatter: false, holders: [bodies.ministry], listed: true };
    if (key === unknownId) return null;
    if (source === 'body') {
      const isMunicipality = key === bodies.municipality || key === bodies.successor;
      return { kind: isMunicipality ? 'municipality' : 'ministry', rayonAdministration: bodies.control };
    }
    if (source === 'authorities') {
      return { financeMinistry: bodies.finance, treasury: bodies.treasury, registry: bodies.registry };
    }
    if (source === 'succession') return this.successions.get(key) ?? null;
    if (source === 'caseNumber') return 1;
    if (source === 'territory') return { id: key };
    const row = this.rows.get(key);
    return row === undefined ? null : { ...row, free: String(BigInt(row.amount) - row.used), used: undefined };
  }
}

/** Receives every step, the event that led to it, and the case. */
export type AfterEach = (step: Step, at: string, event: WorkflowEvent, played: MachineCase) => void;

/** Receives every event that reaches the machine, taken or refused, and what is loaded to explain the case after it. */
export type AfterSent = (event: WorkflowEvent, asked: Facts, played: MachineCase) => void;

/** Plays a journey at the machine alone; the snapshot is reloaded from JSON before each event. */
export class MachineDesk implements Desk {
  readonly expect = expect;
  private readonly country: Country;
  private readonly cases: MachineCase[] = [];

  constructor(
    private readonly workflow: Workflow,
    rules: Facts['rules'],
    private readonly afterEach: AfterEach = () => undefined,
    private readonly afterSent: AfterSent = () => undefined,
  ) {
    this.country = new Country(rules);
  }

  today(): string {
    return localDate(this.country.now, timeZone);
  }

  moveTo(date: string): Promise<void> {
    const until = startOfDay(date, timeZone);
    for (;;) {
      const due = this.cases
        .flatMap((each) => each.snapshot.deadlines.map((deadline) => ({ each, deadline })))
        .filter(({ deadline }) => deadline.dueAt <= until)
        .sort((left, right) => (left.deadline.dueAt < right.deadline.dueAt ? -1 : 1))[0];
      if (due === undefined) break;
      if (due.deadline.dueAt > this.country.now) this.country.now = due.deadline.dueAt;
      due.each.fire(due.deadline);
    }
    if (until > this.country.now) this.country.now = until;
    return Promise.resolve();
  }

  open(input: { instrument: string; control?: string }): Promise<MachineCase> {
    return this.begin('start', 'ministry.drafter', {
      ...input,
      title: 'Civil registration',
      power: this.country.id(),
      recipient: bodies.municipality,
    });
  }

  register(existing: ExistingPower, more: object = {}, role: Role = 'municipality.signatory'): Promise<MachineCase> {
    return this.begin('registerExisting', role, {
      ...existingPower(existing),
      power: this.country.id(),
      proposer: bodies.ministry,
      recipient: bodies.municipality,
      ...more,
    });
  }

  /** The reasons why a power is not registered. */
  async unregistered(existing: ExistingPower, more: object, role?: Role): Promise<Refused['reasons']> {
    try {
      await this.register(existing, more, role);
    } catch (error) {
      if (error instanceof Refused) return error.reasons;
      throw error;
    }
    throw new Error('it was registered');
  }

  private begin(type: string, role: Role, payload: object): Promise<MachineCase> {
    validatePayload(startDefinition(this.workflow, type)!.payload, payload);
    const facts = this.country.facts(this.workflow, null, type, payload);
    const [party, office] = role.split('.') as [keyof typeof bodies, string];
    const actor = { person: role, body: bodies[party], office, basis: 'order' };
    const first = { type, at: this.country.now, actor, payload, facts };
    const definition = startDefinition(this.workflow, type)!;
    if (entitledOffices(definition, partiesAtStart(this.workflow, first), [{ id: role, ...actor }]).length === 0) {
      throw new Refused('officeNotEntitled', [{ code: 'officeNotEntitled', params: {} }]);
    }
    const step = start(this.workflow, first);
    const opened = new MachineCase(this.workflow, this.country, step, this.afterEach, this.afterSent);
    this.afterSent(first, this.country.factsToExplain(this.workflow, step.snapshot), opened);
    this.afterEach(step, this.country.now, first, opened);
    this.cases.push(opened);
    return Promise.resolve(opened);
  }

  document(text: string): Promise<string> {
    return Promise.resolve(createHash('sha256').update(text).digest('hex'));
  }

  start(_: string, role: Role, type: string, input: object): Promise<MachineCase> {
    return this.begin(type, role, input);
  }

  body(role: Role): Promise<string> {
    return Promise.resolve(bodies[role.split('.')[0] as keyof typeof bodies]);
  }

  power(): string {
    return this.country.id();
  }

  async succeed(kind: 'merge' | 'rename'): Promise<void> {
    const succession = this.country.id();
    const successors = [kind === 'rename' ? bodies.municipality : bodies.successor];
    this.country.successions.set(succession, { kind, predecessors: [bodies.municipality], successors });
    if (kind === 'rename') return;
    for (const each of this.cases.filter(({ snapshot }) => snapshot.status === 'active')) {
      await each.send('registry.registrar', 'openSuccessionReview', { succession });
    }
  }

  /** A succession, as the registry would record it: of the municipality or its successor, unless others are named. */
  succession(
    successors: readonly (keyof typeof bodies)[],
    kind = 'merge',
    predecessors: readonly (keyof typeof bodies)[] = ['municipality', 'successor'],
  ): string {
    const succession = this.country.id();
    const ids = (names: readonly (keyof typeof bodies)[]) => names.map((each) => bodies[each]);
    this.country.successions.set(succession, { kind, predecessors: ids(predecessors), successors: ids(successors) });
    return succession;
  }

  budgetLine(line: NewLine): Promise<string> {
    return Promise.resolve(this.row(line));
  }

  payment({ amount, isLeftToConfirm = false, ...more }: NewMoney & Partial<Pick<Row, 'status' | 'repeats'>>): Promise<string> {
    const status = isLeftToConfirm ? 'entered' : 'confirmed';
    return Promise.resolve(this.row({ amount, paidOn: this.today(), status, ...more }));
  }

  confirm(payment: string): Promise<void> {
    this.country.rows.get(payment)!.status = 'confirmed';
    return Promise.resolve();
  }

  private row(row: Partial<Row> & { amount: string }): string {
    const id = this.country.id();
    const asAgreed = { classificationCode: '70951', account: '4402011101001234', status: '', repeats: null };
    this.country.rows.set(id, { year: 0, paidOn: '', recipient: bodies.municipality, used: 0n, ...asAgreed, ...row });
    return id;
  }
}

export class MachineCase implements Case {
  snapshot: Snapshot;
  private step: Step;

  constructor(
    private readonly workflow: Workflow,
    private readonly country: Country,
    first: Step,
    private readonly afterEach: AfterEach,
    private readonly afterSent: AfterSent,
  ) {
    this.step = first;
    this.snapshot = first.snapshot;
  }

  /** Each office has a person of its own, unless one is named who holds it beside another. */
  send(role: Role, type: string, payload: object = {}, person: string = role, mandate?: HeldMandate): Promise<void> {
    const definition = this.workflow.events[type]!;
    validatePayload(definition.payload, payload);
    const [party, office] = role.split('.') as [keyof typeof bodies, string];
    const held: HeldOffice = { id: role, body: bodies[party], office, basis: 'order', ...(mandate && { mandate }) };
    if (entitledOffices(definition, this.workflow.parties(this.snapshot.context), [held]).length === 0) {
      throw new Refused('officeNotEntitled', [{ code: 'officeNotEntitled', params: {} }]);
    }
    // Who acts for a body without accounts has its signed paper.
    const paper = { document: 'a'.repeat(64), registrationNumber: '1', registeredOn: localDate(this.country.now, timeZone) };
    this.take({ type, payload, actor: actorIn(person, held), ...(mandate && { paper }) });
    return Promise.resolve();
  }

  async refused(
    role: Role,
    type: string,
    payload: object = {},
    person: string = role,
    mandate?: HeldMandate,
  ): Promise<Refused['reasons']> {
    const before = this.snapshot;
    try {
      await this.send(role, type, payload, person, mandate);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      expect(this.snapshot).toBe(before);
      return error.reasons;
    }
    throw new Error(`${type} by ${role} was not refused`);
  }

  see(): ReturnType<Case['see']> {
    const { state, states, snapshot, awaited } = this.step;
    return Promise.resolve({ state, states, data: snapshot.context, tasks: awaited });
  }

  fire({ name, from }: { name: string; from: string }): void {
    this.take({ type: deadlineEvent, payload: { name, from }, actor: clockActor });
  }

  private take(asked: Pick<WorkflowEvent, 'type' | 'payload' | 'actor' | 'paper'>): void {
    const reloaded = JSON.parse(JSON.stringify(this.snapshot)) as Snapshot;
    const { paper } = asked;
    const named = documentsNamed(this.workflow.events[asked.type]?.payload, { payload: asked.payload, ...(paper && { paper }) });
    const documents = Object.fromEntries(named.map((hash) => [hash, { mediaType: 'application/pdf', size: 1 }]));
    const facts = { ...this.country.facts(this.workflow, reloaded.context, asked.type, asked.payload), documents };
    const event = { ...asked, at: this.country.now, facts };
    try {
      this.step = advance(this.workflow, reloaded, event);
      this.snapshot = this.step.snapshot;
    } finally {
      this.afterSent(event, this.country.factsToExplain(this.workflow, this.snapshot), this);
    }
    for (const { id, amount } of this.step.allocations) this.country.rows.get(id)!.used += BigInt(amount);
    this.afterEach(this.step, this.country.now, event, this);
  }
}
