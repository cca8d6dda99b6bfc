import { setTimeout as delay } from 'node:timers/promises';
import { Client } from '../support/client.js';
import { registered } from './cases.js';
import type { Query } from './end-of-run.js';

const day = 86_400_000;
/** Away from everything that a test moves the time to. */
const away = `interval '3000 days'`;

/** Cases that wait for their costing: the deadline of each is over, and its row waits for an instant of the test's choice. */
export class Deadlines {
  private readonly dueAt = new Map<string, Date>();

  private constructor(
    private readonly query: Query,
    readonly ids: readonly string[],
    private readonly offsetMs: number,
  ) {}

  /** Powers that are carried out already: each is one request. Then the time of the demonstration moves beyond their deadlines. */
  static async ready(url: string, query: Query, count: number): Promise<Deadlines> {
    const ids = await registered(url, count);
    const [last] = (await query(`select max(due_at) as at from deadline where name = 'costingDue'`)) as [{ at: Date }];
    await query(`update deadline set due_at = due_at + ${away}`);
    const operator = await Client.signIn(url, 'operator');
    const { status } = await operator.post('/api/demo/clock', { at: new Date(last.at.getTime() + day).toISOString() });
    expect(status).toBe(200);
    const [clock] = (await query('select offset_ms from demo_clock')) as [{ offset_ms: string }];
    return new Deadlines(query, ids, Number(clock.offset_ms));
  }

  /** Lets so many more be due, evenly spread over a stretch of time from now on. */
  async over(count: number, fromMs: number, untilMs: number): Promise<void> {
    const now = Date.now() + this.offsetMs;
    const next = this.ids.slice(this.dueAt.size, this.dueAt.size + count);
    for (const [index, id] of next.entries()) {
      const at = new Date(now + fromMs + ((untilMs - fromMs) * (index + 0.5)) / count);
      this.dueAt.set(id, at);
      await this.query(
        `update deadline d set due_at = '${at.toISOString()}' from instance i
         where i.id = d.instance_id and d.name = 'costingDue' and i.uuid = '${id}'`,
      );
    }
  }

  /**
   * Waits until each that is due has fired; fails if one fired twice or before its time.
   * @param but cases whose deadline cannot fire now.
   * @returns milliseconds by which the latest was late.
   */
  async allFired(limitMs: number, but: readonly string[] = []): Promise<number> {
    const wanted = [...this.dueAt].filter(([id]) => !but.includes(id));
    const missing = async (): Promise<string[]> => {
      const fired = await this.firings();
      return wanted.filter(([id]) => !fired.has(id)).map(([id]) => id);
    };
    for (const limit = Date.now() + limitMs; (await missing()).length > 0; await delay(200))
      if (Date.now() > limit) throw new Error(`${(await missing()).length} of ${wanted.length} deadlines did not fire in time`);
    const fired = await this.firings();
    const late = wanted.map(([id, at]) => {
      expect({ id, firings: fired.get(id)?.length }).toEqual({ id, firings: 1 });
      return fired.get(id)![0]!.getTime() - at.getTime();
    });
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    return Math.max(...late);
  }

  /** What was made due in a database that is no more. */
  forget(): void {
    this.dueAt.clear();
  }

  /** Gives the other deadlines of these cases their own time back, so that all is as their snapshots say. */
  async restore(): Promise<void> {
    await this.query(
      `update deadline set due_at = due_at - ${away} where due_at > '${new Date().toISOString()}'::timestamptz + ${away} / 2`,
    );
  }

  /** When each has fired, by the journals. */
  private async firings(): Promise<Map<string, Date[]>> {
    const rows = (await this.query(
      `select i.uuid, j.at from journal j join instance i on i.id = j.instance_id
       where j.type = 'deadline' and j.record like '%"costingDue"%'`,
    )) as { uuid: string; at: Date }[];
    const fired = new Map<string, Date[]>();
    for (const { uuid, at } of rows) fired.set(uuid, [...(fired.get(uuid) ?? []), new Date(at)]);
    return fired;
  }
}
