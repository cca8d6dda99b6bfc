import type { Client, HttpAnswer } from '../support/client.js';

/** A request that names itself: its key, and words of its own that its record must have. */
export interface MarkedRequest {
  readonly client: Client;
  readonly url: string;
  readonly body: object;
  readonly key: string;
  readonly marker: string;
}

/** What is known of a request. `unknown`: no answer, or one that says to come back. */
export type Known =
  { readonly answer: 'unknown' } | { readonly answer: 'done'; id: string; seq: number } | { readonly answer: 'refused' };

/** Asks once. A fault of ours throws; a 503 must say when to come back. */
export async function sendOnce({ client, url, body, key }: MarkedRequest): Promise<Known> {
  let answer: HttpAnswer;
  try {
    answer = await client.post(url, body, { 'idempotency-key': key });
  } catch (error) {
    // The program is gone. By name: fetch is not of the realm of the tests.
    if ((error as Error).name === 'TypeError') return { answer: 'unknown' };
    throw error;
  }
  const { status, headers } = answer;
  if (status === 503) {
    expect(headers.get('retry-after')).toMatch(/^\d+$/);
    return { answer: 'unknown' };
  }
  if (status < 300) return { answer: 'done', id: answer.body.id, seq: answer.body.seq };
  if ([403, 409].includes(status)) return { answer: 'refused' };
  throw new Error(`${url} ${JSON.stringify(body)}: ${status} ${JSON.stringify(answer.body)}`);
}

/** Asks as often as it takes. */
export async function sendUntilKnown(request: MarkedRequest): Promise<Known> {
  const limit = Date.now() + 20_000;
  for (;;) {
    const known = await sendOnce(request);
    if (known.answer !== 'unknown') return known;
    if (Date.now() > limit) throw new Error(`${request.url} is never answered`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Every record of the journal, by the marker in it: where it stands, once for each time that it is there. */
export function places(
  records: readonly { uuid: string; seq: string; record: string }[],
  markers: ReadonlySet<string>,
): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { uuid, seq, record } of records) {
    for (const [marker] of record.matchAll(/mark-[0-9a-f-]{36}/g)) {
      if (markers.has(marker)) found.set(marker, [...(found.get(marker) ?? []), `${uuid} ${seq}`]);
    }
  }
  return found;
}

export const allRecords = 'select i.uuid, j.seq, j.record from journal j join instance i on i.id = j.instance_id';
