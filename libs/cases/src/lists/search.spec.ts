import { newId } from '#platform';
import { asOwner } from '../../../../test/support/database.js';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import type { Acting } from '#engine';

const titles = {
  street: 'Көчөлөрдү жарыктандыруу жана ӨРТ коопсуздугу',
  waste: 'Вывоз отходов, ещё Ёлочная улица, подъезд № 5',
  hall: 'Village hall of Jeti-Öguz — "Ala-Too" (50% paid), O’Neil_street \\ north',
  count: 'Жаңы үй-бүлө китепчеси: Іле, Қара-Су',
} as const;
type Name = keyof typeof titles;

let office: LeaveOffice;
const ids = {} as Record<Name, string>;
const auditor: Acting = { person: newId(), offices: [], reads: 'all' };

beforeAll(async () => {
  office = await openLeaveOffice();
  for (const name of Object.keys(titles) as Name[]) ids[name] = await office.ask();
  for (const [name, title] of Object.entries(titles)) await rename(name as Name, title);
});
afterAll(() => office.close());

/** As a step does. */
async function rename(name: Name, title: string): Promise<void> {
  await asOwner(
    office.database,
    'update instance_state set title = $2 where instance_id = (select id from instance where uuid = $1)',
    [ids[name], title],
  );
}

async function found(q: string, acting = auditor): Promise<string[]> {
  const { items } = await office.cases.list({ q, limit: 50 }, acting);
  return items.map(({ id }) => Object.keys(ids).find((name) => ids[name as Name] === id)!).sort();
}

/** The same query, as it is sent when the newest cases do not answer it. */
async function foundByIndex(q: string): Promise<string[]> {
  const uuids = Object.values(ids);
  const { items } = await office.cases.list({ q, ids: uuids, limit: 50 }, auditor);
  return items.map(({ id }) => Object.keys(ids).find((name) => ids[name as Name] === id)!).sort();
}

test.each<[string, Name[]]>([
  ['кочолорду', ['street']],
  ['КӨЧӨЛӨРДҮ', ['street']],
  ['орт коопсуз', ['street']],
  ['өрт', ['street']],
  ['еще елочная', ['waste']],
  ['ЕЩЁ ЁЛОЧ', ['waste']],
  ['жаны уй-було', ['count']],
  ['ЖАҢЫ ҮЙ', ['count']],
  ['іле', ['count']],
  ['иле', ['count']],
  ['кара-су', ['count']],
  ['қара', ['count']],
  ['VILLAGE Hall', ['hall']],
  ['подъезд', ['waste']],
  ['№ 5', ['waste']],
  ['50%', ['hall']],
  ['%', ['hall']],
  ['0%', ['hall']],
  ['_', ['hall']],
  ['l_s', ['hall']],
  ['l%s', []],
  ['o’neil', ['hall']],
  ["o'neil", []],
  ['"ala-too"', ['hall']],
  ['"', ['hall']],
  ['\\', ['hall']],
  ['\\ n', ['hall']],
  [`'; drop table case_search; --`, []],
  ['  ', []],
  ['ча', []],
  ['жаны', ['count']],
  ['уй', ['count']],
  ['э', []],
  ['l-', ['count', 'hall', 'street', 'waste']],
])('%s', async (q, names) => {
  expect(await found(q)).toEqual([...names].sort());
  expect(await foundByIndex(q)).toEqual([...names].sort());
});

test('letters written as a letter and a mark are those letters', async () => {
  expect(await found('Ёлочная'.normalize('NFD'))).toEqual(['waste']);
  await rename('waste', titles.waste.normalize('NFD'));
  expect(await found('ёлочная')).toEqual(['waste']);
  expect(await foundByIndex('ёлочная')).toEqual(['waste']);
  await rename('waste', titles.waste);
});

test('a title is found from the moment it is given, and its old one no more', async () => {
  await rename('hall', 'Мал жайыты');
  expect([await found('мал жай'), await found('village')]).toEqual([['hall'], []]);
  expect([await foundByIndex('мал жай'), await foundByIndex('village')]).toEqual([['hall'], []]);
  await rename('hall', titles.hall);
});

test('across number and title, by any part of the number', async () => {
  const { items } = await office.cases.list({ ids: [ids.street], limit: 1 }, auditor);
  const { number } = items[0]!;
  for (const part of [
    number,
    number.toLowerCase(),
    number.slice(1),
    number.slice(-3),
    `${number} көч`,
    `${number.slice(-1)} коч`,
  ])
    expect(await found(part)).toContain('street');
});

test('those who may not see a case find nothing of it', async () => {
  expect(await found('кочолорду', office.stranger)).toEqual([]);
  expect(await found('кочолорду', office.applicant)).toEqual(['street']);
});

test('cases of bodies whose names have the part are found as well, as far as one may see them', async () => {
  const employer = office.employer.offices[0]!.body;
  const list = (acting: Acting) => office.cases.list({ q: 'бишкек', named: [newId(), employer], limit: 50 }, acting);
  expect((await list(office.applicant)).count).toBe(String(Object.keys(ids).length));
  expect((await list(office.stranger)).count).toBe('0');
});

test('a text of the search is there for every case, and is what number and title make', async () => {
  expect(
    await office.database.dataSource.query(
      `select st.instance_id from instance_state st left join case_search s using (instance_id)
       where s.words is distinct from search_words(st.number || ' ' || st.title)`,
    ),
  ).toEqual([]);
});
