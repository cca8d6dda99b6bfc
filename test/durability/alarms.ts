import { setTimeout as delay } from 'node:timers/promises';
import { demonstrationBodies } from '#registry';
import { existingPower } from '../journeys/stages.js';
import { Client } from '../support/client.js';
import type { Query } from './end-of-run.js';

const { ministry, aimak } = demonstrationBodies;
const day = 86_400_000;
/** Away from everything that a test moves the time to. */
const away = `interval '3000 days'`;

/** Cases that wait for their costing: the deadline of each is over, and its row waits for an instant of the test's choice. */
export class Alarms {
  private readonly dueAt = new Map<string, Date>();

  private constructor(
    private readonly query: Query,
    private readonly ids: readonly string[],
    private readonly offsetMs: number,
  ) {}

  /** Powers that are carried out already: each is one request. Then the time of the demonstration moves beyond their deadlines. */
  static async ready(url: string, query: Query, count: number): Promise<Alarms> {
    const signatory = await Client.signIn(url, 'aimak.signatory');
    const power = (await signatory.get('/api/powers?limit=1')).body.items[0].id as string;
    const old = { instrument: 'law', since: '2019-03-01', publishedOn: '2019-03-01', basisDate: '2019-03-01' } as const;
    const input = { ...existingPower(old), power, proposer: ministry.id, recipient: aimak.id };
    const ids: string[] = [];
    while (ids.length < count) {
      const start = { start: 'registerExisting', input };
      const { status, body } = await signatory.post('/api/workflows/delegation/instances', start);
      if (status !== 201) throw new Error(JSON.stringify(body));
      ids.push(body.id as string);
    }
    const [last] = (await query(`select max(due_at) as at from deadline where name = 'costingDue'`)) as [{ at: Date }];
    await query(`update deadline set due_at = due_at + ${away}`);
    const operator = await Client.signIn(url, 'operator');
    const { status } = await operator.post('/api/demo/clock', { at: new Date(last.at.getTime() + day).toISOString() });
    expect(status).toBe(200);
    const [clock] = (await query('select offset_ms from demo_clock')) as [{ offset_ms: string }];
    return new Alarms(query, ids, Number(clock.offset_ms));
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

  /** Waits until each that is due has rung; fails if one rang twice or before its time. @returns milliseconds of the latest. */
  async ring(limitMs: number): Promise<number> {
    for (const limit = Date.now() + limitMs; (await this.rung()).size < this.dueAt.size; await delay(200))
      if (Date.now() > limit) throw new Error(`${(await this.rung()).size} of ${this.dueAt.size} deadlines rang in time`);
    const rung = await this.rung();
    const late = [...this.dueAt].map(([id, at]) => {
      expect({ id, rings: rung.get(id)?.length }).toEqual({ id, rings: 1 });
      return rung.get(id)![0]!.getTime() - at.getTime();
    });
    expect(Math.min(...late)).toBeGreaterThanOrEqual(0);
    return Math.max(...late);
  }

  /** Gives the other deadlines of these cases their own time back, so that all is as their snapshots say. */
  async restore(): Promise<void> {
    await this.query(`update deadline set due_at = due_at - ${away} where due_at > clock_timestamp() + ${away} / 2`);
  }

  /** When each has rung, by the journals. */
  private async rung(): Promise<Map<string, Date[]>> {
    const rows = (await this.query(
      `select i.uuid, j.at from journal j join instance i on i.id = j.instance_id
       where j.type = 'deadline' and j.record like '%"costingDue"%'`,
    )) as { uuid: string; at: Date }[];
    const rung = new Map<string, Date[]>();
    for (const { uuid, at } of rows) rung.set(uuid, [...(rung.get(uuid) ?? []), new Date(at)]);
    return rung;
  }
}
