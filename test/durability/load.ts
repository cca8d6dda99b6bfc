import { setTimeout as delay } from 'node:timers/promises';
import { newId } from '#platform';
import { demonstrationBodies } from '#registry';
import { Client } from '../support/client.js';
import { allRecords, type MarkedRequest, sendOnce, sendUntilKnown, type Known, places } from './acknowledged.js';
import type { Query } from './end-of-run.js';

const starts = '/api/workflows/delegation/instances';
const { aimak } = demonstrationBodies;

/** Milliseconds. */
const pause = { afterAnswer: 30, afterNone: 400 };
/** Requests that are sent again at once in the end. */
const atOnce = 8;

interface Answered {
  readonly at: number;
  readonly ms: number;
  readonly answer: Known['answer'];
}

/** People at work on a program while something happens to it: what they requested, what they know of it, and how long it took. */
export class Load {
  private readonly known = new Map<MarkedRequest, Known>();
  private readonly answered: Answered[] = [];
  private readonly people: Promise<void>[] = [];
  private isOver = false;

  private constructor(private readonly client: Client) {}

  /** Each with a case of their own. */
  static async begin(url: string, people = 4): Promise<Load> {
    const client = await Client.signIn(url, 'ministry.drafter');
    const power = (await client.get('/api/powers?limit=1')).body.items[0].id as string;
    const input = (title: string) => ({ instrument: 'agreement', title, power, recipient: aimak.id });
    const load = new Load(client);
    for (let person = 0; person < people; person += 1) {
      const { status, body } = await client.post(starts, { input: input('Civil registration') });
      if (status !== 201) throw new Error(JSON.stringify(body));
      const work = load.work(body.id as string, input);
      // Reported to the caller that waits for the end.
      work.catch(() => undefined);
      load.people.push(work);
    }
    return load;
  }

  /** How many requests were done since an instant. */
  doneSince(at: number): number {
    return this.since(at).filter(({ answer }) => answer === 'done').length;
  }

  /** How many were answered to come back, or had no answer. */
  unknownSince(at: number): number {
    return this.since(at).filter(({ answer }) => answer === 'unknown').length;
  }

  /** Milliseconds within which such a part of the requests since an instant was answered. */
  quantile(part: number, at: number): number {
    const times = this.since(at)
      .map(({ ms }) => ms)
      .sort((one, other) => one - other);
    return times[Math.ceil(times.length * part) - 1] ?? 0;
  }

  /** Waits until so many more requests are done. @throws when they are not. */
  untilDone(count: number, limitMs: number): Promise<void> {
    return this.until(count, limitMs, (at) => this.doneSince(at));
  }

  /** Waits until so many more were answered to come back. @throws when they are not. */
  untilUnknown(count: number, limitMs: number): Promise<void> {
    return this.until(count, limitMs, (at) => this.unknownSince(at));
  }

  /** No more is begun; what had no answer is sent again until it has one. Fails unless each is in the journals once. */
  async end(query: Query): Promise<void> {
    await this.stop();
    const open = [...this.known].filter(([, { answer }]) => answer === 'unknown').map(([request]) => request);
    const settle = async (): Promise<void> => {
      for (let request = open.pop(); request !== undefined; request = open.pop())
        this.known.set(request, await sendUntilKnown({ ...request, client: this.client }));
    };
    await Promise.all(Array.from({ length: atOnce }, settle));
    const records = (await query(allRecords)) as { uuid: string; seq: string; record: string }[];
    const found = places(records, new Set([...this.known.keys()].map(({ marker }) => marker)));
    const acknowledged = [...this.known].flatMap(([{ marker }, each]) =>
      each.answer === 'done' ? [[marker, [`${each.id} ${each.seq}`]] as const] : [],
    );
    expect(acknowledged.length).toBe(this.known.size);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(acknowledged));
  }

  /** No more is begun, and what is under way ends: also after a test that failed. */
  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.people);
  }

  private async until(count: number, limitMs: number, counted: (at: number) => number): Promise<void> {
    const began = Date.now();
    for (; counted(began) < count; await delay(50))
      if (Date.now() - began > limitMs) throw new Error(`${counted(began)} of ${count} in ${limitMs} ms`);
  }

  private since(instant: number): Answered[] {
    return this.answered.filter(({ at }) => at >= instant);
  }

  private async work(id: string, input: (title: string) => object): Promise<void> {
    for (let count = 1; !this.isOver; count += 1) {
      const [key, marker] = [newId(), `mark-${newId()}`];
      const event = { type: 'saveDraft', payload: { clauses: { authority: marker } } };
      const request =
        count % 10 === 0
          ? { client: this.client, url: starts, body: { input: input(marker) }, key, marker }
          : { client: this.client, url: `/api/instances/${id}/events`, body: event, key, marker };
      this.known.set(request, { answer: 'unknown' });
      const at = Date.now();
      const known = await sendOnce(request);
      this.known.set(request, known);
      this.answered.push({ at, ms: Date.now() - at, answer: known.answer });
      await delay(known.answer === 'unknown' ? pause.afterNone : pause.afterAnswer);
    }
  }
}
