import { createHash } from 'node:crypto';
import {
  type Calendar,
  canonicalJson,
  documentsOf,
  type Exploration,
  type ExploredCountry,
  type Facts,
  type Json,
  localDate,
  type Workflow,
} from '#machine';

const calendar: Calendar = { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] };
export const { timeZone } = calendar;

/** The morning on which every case begins. */
export const firstMorning = '2026-10-01T04:00:00.000Z';

type Row = Readonly<Record<string, unknown>>;

/** An id that says nothing but is the same for the same text. */
function idOf(text: string): string {
  const digits = createHash('sha256').update(text).digest('hex');
  return `0193e000-0000-7000-8000-${digits.slice(0, 12)}`;
}

/** Bodies, rows and rules of a small country, in memory: what the engine would load as facts. */
export class Country {
  private readonly rows = new Map<string, Row>();
  private readonly keys = new Map<string, string>();

  constructor(
    private readonly workflow: Workflow,
    private readonly exploration: Exploration,
    private readonly rules: Facts['rules'],
  ) {}

  body(key: string): string {
    const id = idOf(`body ${key}`);
    this.keys.set(id, key);
    return id;
  }

  /** Its key, for people to read. */
  nameOf(body: string): string {
    return this.keys.get(body) ?? body;
  }

  on(now: string): ExploredCountry {
    return {
      today: localDate(now, timeZone),
      body: (key) => this.body(key),
      row: (source, content) => {
        const id = idOf(`${source} ${canonicalJson(content as Json)}`);
        this.rows.set(`${source} ${id}`, content);
        return id;
      },
    };
  }

  /** From now on a payment was confirmed: a way that was taken before never needed that it was not. */
  confirm(payment: string): void {
    const key = `payment ${payment}`;
    this.rows.set(key, { ...this.rows.get(key), status: 'confirmed' });
  }

  /** What the engine would load for this event of a case. */
  facts(context: unknown, type: string, payload: unknown, now: string): Facts {
    const asked = Object.entries(this.workflow.facts({ context, type, payload }));
    const named = payload === undefined ? [] : documentsOf(this.workflow, { type, payload });
    return {
      rules: this.rules,
      calendar,
      documents: Object.fromEntries(named.map((hash) => [hash, { mediaType: 'application/pdf', size: 1 }])),
      ...Object.fromEntries(asked.map(([name, { source, key }]) => [name, this.fact(source, String(key), context, now)])),
    };
  }

  private fact(source: string, key: string, context: unknown, now: string): unknown {
    const own = this.exploration.fact?.(source, key, this.on(now));
    if (own !== undefined) return own;
    if (source === 'caseNumber') return 1;
    if (source === 'territory') return { id: key };
    const row = this.rows.get(`${source} ${key}`);
    if (row === undefined) return source === 'body' && this.keys.has(key) ? { id: key } : null;
    return typeof row['amount'] === 'string' ? { ...row, free: this.freeOf(source, key, row['amount'], context) } : row;
  }

  private freeOf(source: string, id: string, amount: string, context: unknown): string {
    const taken = context === null ? [] : this.workflow.allocations(context);
    const own = taken.filter((each) => each.kind === source && each.id === id);
    return `${own.reduce((left, each) => left - BigInt(each.amount), BigInt(amount))}`;
  }
}
