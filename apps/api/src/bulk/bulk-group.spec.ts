import { localDay } from '#calendar';
import { packages } from '#workflows';
import { clauseNames } from '../../../../workflows/delegation/v1/context.js';
import { openApi, type TestApi } from '../../../../test/support/api.js';
import { bulkWhen, planBulk, startBulk } from '../../../../test/support/bulk.js';
import { makeMunicipalities } from '../../../../test/support/municipalities.js';
import { openWorker, type TestWorker } from '../../../../test/support/worker.js';

/** With figures: all that there are in the country. */
const many = process.env.SHOW_FIGURES ? 264 : 16;
let api: TestApi;
let worker: TestWorker;
beforeAll(async () => {
  api = await openApi({}, packages);
  worker = await openWorker(api, { packages });
});
afterAll(async () => {
  await worker.close();
  await api.close();
});

const today = localDay(new Date().toISOString());
const year = Number(today.slice(0, 4)) + 1;

function costing(): object {
  const years = [year, year + 1, year + 2];
  return {
    method: 'Res. 715 App. 1',
    methodVersion: '2019',
    lines: years.map((each) => ({ year: each, kind: 'norm', description: 'Applications', volumeOf: 'residents', price: '3000' })),
    schedule: years.flatMap((each) =>
      ['01-15', '04-01', '07-01', '10-01'].map((day) => ({ dueOn: `${each}-${day}`, share: 250 })),
    ),
    items: [{ key: 'archive', kind: 'data', description: 'Records of the last ten years' }],
  };
}

test('one power is offered to many municipalities: each shared step once over the group, costs by their own volumes', async () => {
  const power = (await api.ask('ministry.drafter', 'GET', '/api/powers?limit=100')).body.items.find(
    ({ code }: { code: string }) => code === 'civilRegistration',
  ).id;
  const territory = (await api.ask('ministry.drafter', 'GET', '/api/territories?edition=2020&level=aimak&limit=1')).body.items[0]
    .id;
  const recipients = (await makeMunicipalities(api.database.dataSource, many)).map((body, index) => ({
    body,
    volumes: [{ key: 'residents', volume: 1_000 + index }],
  }));
  const input = { instrument: 'agreement', title: 'Civil registration', power };
  const { groupId } = (
    await api.ask('ministry.drafter', 'POST', '/api/workflows/delegation/instances', { body: { input, recipients } })
  ).body;
  const [control] = (await api.ask('ministry.drafter', 'GET', '/api/bodies?kind=rayonAdministration&limit=1')).body.items;
  const draft = {
    clauses: Object.fromEntries(clauseNames.map((name) => [name, 'As in the model agreement.'])),
    territory,
    budgetCode: '70951',
    treasuryAccount: '4402011101001234',
    effectiveDate: `${year}-01-01`,
    termEnd: `${year + 2}-12-31`,
    suspensionAllowed: true,
    publicationDays: 0,
    control: control.id,
  };
  const steps: [login: string, type: string, payload?: object][] = [
    ['ministry.drafter', 'saveDraft', draft],
    ['ministry.drafter', 'submitForLegalityCheck'],
    ['ministry.lawyer', 'confirmLegality', { noHarmStatement: 'No own local matter is touched.' }],
    ['ministry.financier', 'submitCosting', costing()],
    ['finance.financier', 'confirmCosting'],
    ['ministry.drafter', 'recordConsultation', { certificate: 'K-17', certifiedOn: today }],
    ['ministry.signatory', 'offer'],
  ];
  const figures: string[] = [];
  for (const [login, type, payload = {}] of steps) {
    const begun = performance.now();
    const plan = await planBulk(api, login, { group: groupId }, { type, payload });
    const planned = performance.now();
    expect([type, plan.body.blocked, plan.body.wouldApply]).toEqual([type, [], many]);
    const { id } = (await startBulk(api, login, plan.body.planToken)).body;
    const bulk = await bulkWhen(api, login, id);
    expect([type, bulk.counts.applied]).toEqual([type, many]);
    const seconds = (Date.parse(bulk.endedAt) - Date.parse(bulk.startedAt)) / 1000;
    figures.push(`${type}: planned in ${((planned - begun) / 1000).toFixed(2)} s, all committed in ${seconds.toFixed(2)} s`);
  }
  if (process.env.SHOW_FIGURES) console.log(figures.join('\n'));
  const offered = await api.ask('ministry.signatory', 'GET', `/api/instances?group=${groupId}&state=keneshReview&limit=1`);
  expect(offered.body.count).toBe(String(many));
  const costs = await api.database.dataSource.query<{ cost: string }[]>(
    `select content #>> array['context', 'costing', 'years', $1] as cost from snapshot order by instance_id`,
    [String(year)],
  );
  expect(costs.map(({ cost }) => cost)).toEqual(recipients.map((_, index) => String((1_000 + index) * 3_000)));

  // The drafter cannot check: for each case as for one.
  const refused = await planBulk(api, 'ministry.drafter', { group: groupId }, { type: 'offer' });
  expect(refused.body).toMatchObject({ matched: many, wouldApply: 0, blocked: [{ code: 'officeNotEntitled', count: many }] });
}, 180_000);

test('a plan finds by place, recipient and what is awaited exactly what the list of cases finds, and keeps how it was asked', async () => {
  const bodyOf = async (login: string): Promise<string> =>
    (await api.ask(login, 'GET', '/api/me')).body.offices[0].body.id as string;
  const [aimak, city] = [await bodyOf('aimak.signatory'), await bodyOf('city.signatory')];
  const power = (await api.ask('ministry.drafter', 'GET', '/api/powers?limit=1')).body.items[0].id as string;
  const input = { instrument: 'agreement', title: 'By place', power };
  const body = { input, recipients: [{ body: aimak }, { body: city }] };
  await api.ask('ministry.drafter', 'POST', '/api/workflows/delegation/instances', { body });
  const { territory } = (await api.ask('ministry.drafter', 'GET', `/api/bodies/${aimak}`)).body;
  const event = { type: 'withdraw', payload: { reasonCode: 'other', reasonText: 'Over.' } };
  for (const [filter, count] of [
    [{ recipient: aimak }, 1],
    [{ within: territory.id }, 1],
    [{ within: territory.parent }, 2],
    [{ within: territory.parent, recipient: city }, 1],
    [{ within: territory.id, recipient: city }, 0],
    [{ within: territory.parent, state: 'inForce' }, 0],
    [{ awaitedBefore: today }, 0],
    [{ awaitedBefore: `${year + 1}-01-01` }, many],
  ] as const) {
    const listed = (await api.ask('ministry.signatory', 'GET', `/api/instances?${new URLSearchParams(filter)}`)).body.count;
    const { matched } = (await planBulk(api, 'ministry.signatory', filter, event)).body;
    expect([filter, listed, matched]).toEqual([filter, String(count), count]);
  }
  const asked = { within: territory.id, awaitedBefore: today };
  const plan = await planBulk(api, 'ministry.signatory', asked, event);
  const { id } = (await startBulk(api, 'ministry.signatory', plan.body.planToken)).body;
  expect((await bulkWhen(api, 'ministry.signatory', id)).filter).toEqual(asked);
});
