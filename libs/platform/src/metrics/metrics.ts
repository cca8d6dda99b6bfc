import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Why something had to be decided again, or could not be: another step came first, the caller saw an old one, or nobody had time. */
type ConflictKind = 'lost' | 'stale' | 'busy';

/** What a value is at this moment, such as how many incidents are open. */
export interface Reading {
  /** Without the prefix that all have: `incidents_open`. */
  readonly name: string;
  readonly help: string;
  readonly labels?: Readonly<Record<string, string>>;
  readonly value: number;
}

const prefix = 'yntymak_';

const batchBuckets = [1, 2, 4, 8, 16, 32, 64];
/** Seconds. */
const commitBuckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5];
const answerBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/**
 * What this process has done since it began, for Prometheus. Every label has few values: names of workflows, events and
 * routes, codes; never an id, a path as it was requested, or anything that a person typed.
 */
export class Metrics {
  private readonly registry = new Registry();
  private isWatchingProcess = false;

  private readonly steps = this.counter('steps_total', 'Steps committed', 'workflow', 'event');
  private readonly refusals = this.counter('refusals_total', 'Events and starts refused, by code', 'code');
  private readonly conflicts = this.counter('conflicts_total', 'Decided again, or refused as stale or busy', 'kind');
  private readonly faults = this.counter('faults_total', 'Faults of the program itself while deciding or committing');
  private readonly commits = this.histogram(
    'commit_seconds',
    'From the first statement of a transaction that stores steps to its COMMIT',
    commitBuckets,
  );
  private readonly batches = this.histogram('commit_batch_steps', 'Steps stored in one transaction', batchBuckets);
  private readonly waits = this.histogram('commit_wait_seconds', 'From a decision to the first statement', commitBuckets);
  private readonly answers = this.histogram(
    'http_request_seconds',
    'Answers over HTTP, by the pattern of the route',
    answerBuckets,
    'method',
    'route',
    'status',
  );

  stepped(workflow: string, event: string): void {
    this.steps.inc({ workflow, event });
  }

  /** Stale and busy are conflicts; any other code is a refusal. */
  refused(code: string): void {
    if (code === 'stale' || code === 'busy') this.conflicted(code);
    else this.refusals.inc({ code });
  }

  conflicted(kind: ConflictKind): void {
    this.conflicts.inc({ kind });
  }

  faulted(): void {
    this.faults.inc();
  }

  /** Times a commit that succeeds. */
  async committing<Result>(commit: () => Promise<Result>): Promise<Result> {
    const began = performance.now();
    const result = await commit();
    this.commits.observe((performance.now() - began) / 1_000);
    return result;
  }

  /** A transaction stored so many steps, which had waited for it: milliseconds. */
  committed(steps: number, waits: readonly number[]): void {
    this.batches.observe(steps);
    for (const wait of waits) this.waits.observe(wait / 1_000);
  }

  /** @param route the pattern, `/api/instances/:id`; null: there is none at that address. */
  answered(method: string, route: string | null, status: number, milliseconds: number): void {
    // An address that leads nowhere may be requested with any method of some thirty.
    const labels = route === null ? { method: 'any', route: 'none' } : { method, route };
    this.answers.observe({ ...labels, status: `${Math.floor(status / 100)}xx` }, milliseconds / 1_000);
  }

  /** Everything in Prometheus's text format, with what is read at this moment. */
  async text(readings: readonly Reading[]): Promise<string> {
    if (!this.isWatchingProcess) collectDefaultMetrics({ register: this.registry });
    this.isWatchingProcess = true;
    const now = new Registry();
    const gauges = new Map<string, Gauge>();
    for (const { name, help, labels = {}, value } of readings) {
      const gauge =
        gauges.get(name) ?? new Gauge({ name: prefix + name, help, labelNames: Object.keys(labels), registers: [now] });
      gauges.set(name, gauge);
      gauge.set(labels, value);
    }
    return Registry.merge([this.registry, now]).metrics();
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  private counter(name: string, help: string, ...labelNames: string[]): Counter {
    return new Counter({ name: prefix + name, help, labelNames, registers: [this.registry] });
  }

  private histogram(name: string, help: string, buckets: number[], ...labelNames: string[]): Histogram {
    return new Histogram({ name: prefix + name, help, buckets, labelNames, registers: [this.registry] });
  }
}

/** Of this process: there is one, as there is one log. */
export const metrics = new Metrics();
