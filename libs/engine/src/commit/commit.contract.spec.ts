import { newId } from '#platform';
import { bringDocument } from '../../../../test/support/bring-document.js';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import type { Acting } from '../ports/ports.js';
import { GroupCommit } from './group-commit.js';
import { SimpleCommit } from './simple-commit.support.js';

/** So many cases do the same at once: more than one transaction stores. */
const crowd = 96;
const places = Array.from({ length: crowd }, (_, place) => place);

const person = (body: string, office: string): Acting => ({
  person: newId(),
  offices: [{ id: newId(), body, office, basis: 'order 1' }],
  reads: 'own',
});
const [applicantBody, colleagueBody] = [newId(), newId()];
const applicant = person(applicantBody, 'drafter');
const employer = person(newId(), 'signatory');
const colleague = person(colleagueBody, 'signatory');
const file = 'ab'.repeat(32);

/** A life of every case, by its place in the crowd, each line for all at once; what each was answered. */
async function live(office: LeaveOffice): Promise<{ ids: string[]; answers: object[] }> {
  const { dataSource } = office.database;
  await dataSource.query('insert into leave_allowance values ($1, 1000)', [applicantBody]);
  await bringDocument(dataSource, file, [applicant, employer]);
  office.clock.advanceTo(new Date('2190-01-03T03:00:00Z'));
  const answers: object[] = [];
  const ids = await Promise.all(
    places.map(async (place) => {
      const input = {
        employee: `«Э» ${place} \\"'\n`,
        employer: employer.offices[0]!.body,
        firstDay: '2190-01-10',
        days: 1 + (place % 5),
        ...(place % 3 === 0 && { coveredBy: colleagueBody }),
        ...(place % 4 === 0 && { certificate: file }),
      };
      return (await office.engine.start({ workflow: 'leave', input, acting: applicant, key: `start ${place}` })).id;
    }),
  );
  const send = async (some: (place: number) => boolean, type: string, acting: Acting, payload: object = {}): Promise<void> => {
    const sent = places.filter(some).map(async (place) => {
      const command = { instance: ids[place]!, type, payload, acting, key: `${type} ${place}` };
      // Twice at once: a double click.
      const twice = await Promise.allSettled([office.engine.send(command), office.engine.send(command)]);
      return { place, type, twice: twice.map((each) => (each.status === 'fulfilled' ? each.value : codeOf(each.reason))) };
    });
    answers.push(...(await Promise.all(sent)));
  };
  await send((place) => place % 7 === 1, 'refuse', employer, { reasonText: 'the season\nof harvest', others: [{ file }] });
  await send((place) => place % 7 === 2, 'cancel', applicant);
  await send((place) => place % 7 > 1, 'approve', employer);
  await office.dispatcher.deliver();
  await send((place) => place % 7 === 3, 'callBack', employer);
  const children = await dataSource.query<{ uuid: string }[]>(
    `select c.uuid from instance c join instance p on p.id = c.parent_id join snapshot s on s.instance_id = p.id
     where p.workflow = 'leave' order by array_position($1::uuid[], p.uuid)`,
    [ids],
  );
  await Promise.all(
    children.map(({ uuid }, place) =>
      office.engine.send({ instance: uuid, type: place % 2 ? 'accept' : 'decline', payload: {}, acting: colleague }),
    ),
  );
  await office.dispatcher.deliver();
  await send((place) => place % 14 === 3, 'letGo', employer);
  office.clock.advanceTo(new Date('2190-01-12T03:00:00Z'));
  await office.deadlines.fireDue();
  return { ids: [...ids, ...children.map(({ uuid }) => uuid)], answers };
}

const codeOf = (error: { code?: string; reasons?: object }): object => ({ code: error.code, reasons: error.reasons });

/** Everything that is stored of a case, without the ids and instants that chance gives. */
async function storedOf(office: LeaveOffice, uuid: string): Promise<string> {
  const [content] = await office.database.dataSource.query<[{ all: object }]>(
    `select jsonb_build_object(
       'instance', (select jsonb_build_array(workflow, version, group_id) from instance where id = i.id),
       'snapshot', (select jsonb_build_array(seq, content, is_stopped) from snapshot where instance_id = i.id),
       'journal', (select jsonb_agg(jsonb_build_array(seq, type, record::jsonb - '{at,previous,snapshot}'::text[]) order by seq) from journal where instance_id = i.id),
       'facts', (select jsonb_agg(content order by content) from fact),
       'state', (select to_jsonb(t) - '{instance_id,changed_at}'::text[] from instance_state t where instance_id = i.id),
       'parties', (select jsonb_agg(jsonb_build_array(party, body_id) order by party, body_id) from instance_party where instance_id = i.id),
       'tasks', (select jsonb_agg(to_jsonb(t) - '{instance_id,opened_at}'::text[] order by name, body_id) from task t where instance_id = i.id),
       'deadlines', (select jsonb_agg(to_jsonb(t) - '{id,instance_id,claimed_until,attempt,fence}'::text[] order by name) from deadline t where instance_id = i.id),
       'outbox', (select jsonb_agg(jsonb_build_array(seq, content, outcome) order by id) from outbox where instance_id = i.id),
       'documents', (select jsonb_agg(jsonb_build_array(seq, encode(sha256, 'hex')) order by seq, sha256) from case_document where instance_id = i.id),
       'ledger', (select jsonb_agg(jsonb_build_array(seq, ordinal, content) order by seq, ordinal) from leave_ledger where instance_id = i.id),
       'shares', (select jsonb_agg(jsonb_build_array(body_id, days) order by body_id) from leave_share where instance_id = i.id),
       'answers', (select jsonb_agg(jsonb_build_array(key, seq, answer) order by seq, key) from idempotency where instance_id = i.id and key !~ '^(deadline|child)')
     ) as all from instance i where uuid = $1`,
    [uuid],
  );
  return anonymous(content.all);
}

/** Ids and keys that chance gives are named by the order in which they appear. */
function anonymous(content: object): string {
  const known = [applicant, employer, colleague].flatMap(({ person, offices: [held] }) => [person, held!.id, held!.body]);
  const names = new Map(known.map((id) => [id, id]));
  return JSON.stringify(content)
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => {
      if (!names.has(id)) names.set(id, `id ${names.size}`);
      return names.get(id)!;
    })
    .replace(/2190-01-(03|12)T\d\d:\d\d:\d\d(\.\d+)?(Z|\+00:00)/g, '$1');
}

interface Lived {
  readonly cases: readonly string[];
  readonly answers: readonly string[];
  /** Steps by transaction. */
  readonly together: readonly number[];
}

async function lived(more: Parameters<typeof openLeaveOffice>[0]): Promise<Lived> {
  const office = await openLeaveOffice(more);
  try {
    const { ids, answers } = await live(office);
    for await (const fault of office.verify.all()) expect(fault).toBeNull();
    const cases: string[] = [];
    for (const id of ids) cases.push(await storedOf(office, id));
    const rows = await office.database.dataSource.query<{ steps: string }[]>(
      'select count(*) as steps from journal group by xid',
    );
    return { cases, answers: answers.map(anonymous), together: rows.map(({ steps }) => Number(steps)) };
  } finally {
    await office.close();
  }
}

describe('whatever is stored together, what is stored is what the simple commit stores', () => {
  let simple: Lived;
  beforeAll(async () => {
    simple = await lived({ change: (builder) => builder.overrideProvider(GroupCommit).useClass(SimpleCommit) });
  });

  test.each([1, 64])('up to %i at once: journal, snapshot, every projection, ledger and answers', async (stepsTogether) => {
    const grouped = await lived({ stepsTogether });
    expect(grouped.cases).toEqual(simple.cases);
    expect(grouped.answers).toEqual(simple.answers);
    expect(Math.max(...grouped.together)).toBeLessThanOrEqual(stepsTogether);
    expect(Math.max(...grouped.together) > 8).toBe(stepsTogether === 64);
  });

  test('the crowd does all that a step can do', () => {
    const all = simple.cases.join();
    for (const found of ['accepted', 'declined', 'calledBack', 'returned', 'refused', 'cancelled', file, 'childFinished']) {
      expect(all).toContain(found);
    }
    expect(Math.max(...simple.together)).toBe(1);
  });
});
