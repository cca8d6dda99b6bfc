import {
  type Calendar,
  canonicalJson,
  documentsOf,
  type FactRequest,
  type Facts,
  type Json,
  type Paper,
  type Rule,
  type Workflow,
} from '#machine';
import { readThrough } from '#platform';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Acting, FactSource } from '../ports/ports.js';
import { isReference, ReferenceFacts, type ReferenceVersions } from './reference-facts.js';
import { sha256 } from '#platform';

export const FACT_SOURCES = Symbol('FACT_SOURCES');

/** Facts as the machine reads them, and as the journal records them: whole, or by the hash of their content. */
export interface LoadedFacts {
  readonly values: Facts;
  readonly whole: Readonly<Record<string, unknown>>;
  readonly hashes: Readonly<Record<string, string>>;
  readonly contents: readonly { sha256: Buffer; content: string }[];
  /** The versions of the reference data that they are at least as new as. */
  readonly asOf: ReferenceVersions;
  /** Foreseen only, since to load them uses something up: `draw` loads them once a decision stands. */
  readonly undrawn: Readonly<Record<string, FactRequest>>;
}

/** What a dry run of many reads at one instant, by source and key: each fact is loaded once. */
export type ForeseenFacts = Map<string, Promise<unknown>>;

/** Who names documents: a person names what they may read, another case (its internal id) what its own steps named. */
export type DocumentNamer = Acting | { readonly instance: string };

/** What an event reads facts by; of a start without `context`. */
export interface FactQuery {
  readonly context?: unknown;
  readonly type: string;
  readonly payload: unknown;
  readonly paper?: Paper | undefined;
  readonly at: string;
  /** Who names the documents of the payload and paper; without one they are unknown, whatever is stored. */
  readonly namer?: DocumentNamer | undefined;
}

@Injectable()
export class FactLoader {
  private readonly sources: ReadonlyMap<string, FactSource>;

  constructor(
    @Inject(FACT_SOURCES) sources: readonly FactSource[],
    private readonly reference: ReferenceFacts,
  ) {
    this.sources = new Map(sources.map((source) => [source.name, source]));
  }

  /** Those of these rules that exist at an instant. */
  async knownRules(tx: EntityManager, ids: readonly string[], at: string): Promise<Rule[]> {
    return Object.values((await this.source('rules').load(tx, ids, at)) as Facts['rules']);
  }

  /** Facts requested by name, as of an instant, and the calendar. */
  async ask(
    tx: EntityManager,
    requests: Readonly<Record<string, FactRequest>>,
    at: string,
  ): Promise<Readonly<Record<string, unknown>> & { readonly calendar: Calendar }> {
    const values: Record<string, unknown> = {};
    for (const [name, { source, key }] of Object.entries(requests)) values[name] = await this.source(source).load(tx, key, at);
    return { ...values, calendar: (await this.source('calendar').load(tx, null, at)) as Calendar };
  }

  /**
   * Loads every fact that this event reads: the workflow's rules, the calendar, the documents named, and what it asks for by name.
   * @param seen of a dry run of many.
   */
  async load(tx: EntityManager, workflow: Workflow, query: FactQuery, seen?: ForeseenFacts): Promise<LoadedFacts> {
    if (seen === undefined || seen.size === 0) await this.reference.renew(tx);
    return this.loadCached(tx, workflow, query, seen);
  }

  /** The same, where the versions of the reference data have just been queried. */
  loadBy(tx: EntityManager, workflow: Workflow, query: FactQuery, versions: ReferenceVersions): Promise<LoadedFacts> {
    this.reference.see(versions);
    return this.loadCached(tx, workflow, query);
  }

  /** The same, by the reference data as last seen: the commit of a step compares their versions. */
  async loadCached(tx: EntityManager, workflow: Workflow, query: FactQuery, seen?: ForeseenFacts): Promise<LoadedFacts> {
    const { at } = query;
    const asOf = await this.reference.versions(tx);
    const requests = requestsOf(workflow, query);
    const values: Record<string, unknown> = {};
    const whole: Record<string, unknown> = {};
    const hashes: Record<string, string> = {};
    const contents: { sha256: Buffer; content: string }[] = [];
    const undrawn: Record<string, FactRequest> = {};
    for (const [name, request] of Object.entries(requests)) {
      const { source: sourceName, key } = request;
      const source = this.source(sourceName);
      if (source.foresee) {
        values[name] = source.foresee();
        undrawn[name] = request;
        continue;
      }
      const load = (): Promise<unknown> =>
        isReference(source) ? this.reference.load(tx, source, key, at) : source.load(tx, key, at);
      const value = await (seen === undefined ? load() : readThrough(seen, `${sourceName} ${canonicalJson(key)}`, load));
      values[name] = value;
      if (source.stable === true) {
        const { content, hash, hex } = stableContent(value);
        contents.push({ sha256: hash, content });
        hashes[name] = hex;
      } else {
        whole[name] = value;
      }
    }
    contents.sort((left, right) => left.sha256.compare(right.sha256));
    return { values: values as unknown as Facts, whole, hashes, contents, asOf, undrawn };
  }

  /** With what was only foreseen drawn, for a decision that stands and is made anew by it; the same, where that is nothing. */
  async draw(tx: EntityManager, loaded: LoadedFacts, at: string): Promise<LoadedFacts> {
    const undrawn = Object.entries(loaded.undrawn);
    if (undrawn.length === 0) return loaded;
    const drawn: Record<string, unknown> = {};
    for (const [name, { source, key }] of undrawn) drawn[name] = await this.source(source).load(tx, key, at);
    const values = { ...loaded.values, ...drawn } as Facts;
    return { ...loaded, values, whole: { ...loaded.whole, ...drawn }, undrawn: {} };
  }

  private source(name: string): FactSource {
    const source = this.sources.get(name);
    if (source === undefined) throw new Error(`no fact source ${name}`);
    return source;
  }
}

interface StableContent {
  readonly content: string;
  readonly hash: Buffer;
  readonly hex: string;
}

const stableContents = new WeakMap<object, StableContent>();

/** Computed once of a cached value. */
function stableContent(value: unknown): StableContent {
  const known = stableContents.get(value as object);
  if (known !== undefined) return known;
  const content = canonicalJson(value);
  const hash = sha256(content);
  const computed = { content, hash, hex: hash.toString('hex') };
  if (typeof value === 'object' && value !== null) stableContents.set(value, computed);
  return computed;
}

function requestsOf(workflow: Workflow, { context = null, type, payload, paper, namer }: FactQuery): Record<string, FactRequest> {
  const documents = documentsOf(workflow, { type, payload, paper });
  return {
    ...workflow.facts({ context, type, payload }),
    // Only where any is named, so that no other record grows.
    ...(documents.length > 0 && { documents: { source: 'documents', key: namedBy(documents, namer) } }),
    rules: { source: 'rules', key: rulesOf(workflow) },
    calendar: { source: 'calendar', key: null },
  };
}

function namedBy(documents: readonly string[], namer: DocumentNamer | undefined): Json {
  if (namer === undefined) return { named: [], instance: null };
  if ('instance' in namer) return { named: documents, instance: namer.instance };
  const { person, reads, offices } = namer;
  return { named: documents, person, reads, offices: offices.map(({ body }) => ({ body })) };
}

const rules = new WeakMap<Workflow, string[]>();

/** Every rule that a workflow counts or checks with. */
export function rulesOf(workflow: Workflow): string[] {
  const known = rules.get(workflow);
  if (known !== undefined) return known;
  const ofTasks = workflow.tasks.flatMap(({ due }) => (typeof due === 'object' ? due : []));
  const counted = [...Object.values(workflow.deadlines), ...ofTasks].flatMap(({ rule }) => rule ?? []);
  const found = [...new Set([...counted, ...workflow.rules])].sort();
  rules.set(workflow, found);
  return found;
}
