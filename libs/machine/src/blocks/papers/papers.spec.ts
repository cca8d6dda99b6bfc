import { deadlineEvent, operationEvent } from '../../advance.js';
import type { Texts } from '../../texts.js';
import { clockActor, type PaperQuestion, type PaperRecord } from '../../workflow.js';
import { papersOf } from './papers.js';

interface Bridge {
  readonly number: string;
  readonly title: string;
  readonly owner: string;
  readonly builder: string | null;
}

const texts = {
  states: { planned: { ky: 'Пландалган', ru: 'Запланирован', en: 'Planned' } },
  events: { build: { ky: 'Куруу', ru: 'Построить', en: 'Build' } },
  deadlines: { builtBy: { ky: 'Куруу мөөнөтү', ru: 'Срок постройки', en: 'Built by' } },
} as unknown as Texts;

const { paper, confirmation } = papersOf({
  phrases: {
    owner: { ky: 'Ээси', ru: 'Владелец' },
    price: { ky: 'Баасы', ru: 'Цена' },
    offer: { ky: 'Сунуш', ru: 'Предложение' },
  },
  bodies: ({ owner, builder }: Bridge) => ({ owner, builder }),
  names: () => ({ place: { source: 'territory', key: 'T' } }),
  texts,
});

const offer = paper(
  { ky: 'Сунуш', ru: 'Предложение', en: 'Offer' },
  {
    exists: ({ builder }) => builder !== null,
    reads: ['build'],
    reference: (write) => [write.date('2026-03-01')],
    blocks: (write) => [
      write.heading('offer'),
      write.fields({ owner: write.side('owner'), price: write.money('1250000') }),
      { kind: 'table', columns: [write.column('owner', 1), write.column('price', 2, 'right')], rows: [] },
      write.signatures(['owner'], () => ['01.03.2026']),
      ...write.proof(write.rows({ price: '7' })),
    ],
  },
);
const slip = confirmation({ ky: 'Ырастоо', ru: 'Подтверждение', en: 'Confirmation' }, ['owner']);

const bridge: Bridge = { number: 'B-1', title: 'Мост', owner: 'A', builder: 'C' };
const record: PaperRecord = {
  ...{ seq: 3, at: '2026-03-01T20:30:00Z', event: 'build', payload: {}, from: ['planned'], to: ['planned', 'other'] },
  actor: { person: 'P', body: 'C', office: 'registrar', basis: 'order 5' },
  hash: '0123456789abcdef0123',
};
const facts = {
  calendar: { timeZone: 'Asia/Bishkek' } as PaperQuestion['facts']['calendar'],
  owner: { name: { ky: null, ru: 'Аймак', en: null } },
};
const question = (changes: Partial<PaperQuestion<Bridge>> = {}): PaperQuestion<Bridge> => ({
  ...{ context: bridge, record, records: [], facts },
  ...changes,
});

test('a paper asks for the names of the bodies that its case has, and of what else it names', () => {
  expect(Object.keys(offer.facts(bridge)).sort()).toEqual(['builder', 'owner', 'place']);
  expect(offer.facts({ ...bridge, builder: null })).toEqual({
    owner: { source: 'body', key: 'A' },
    place: { source: 'territory', key: 'T' },
  });
  expect([offer.exists(bridge), offer.exists({ ...bridge, builder: null }), offer.reads]).toEqual([true, false, ['build']]);
});

test('says everything in its language, by phrase; a name in the other one where it has none', () => {
  const { blocks, ...rest } = offer.layout(question(), 'ky');
  expect(rest).toEqual({
    title: 'Сунуш',
    reference: ['Иш № B-1', '01.03.2026'],
    foot: expect.stringContaining('B-1') as string,
  });
  expect(rest.foot.endsWith(' 3 · 0123456789abcdef')).toBe(true);
  expect(blocks.slice(0, 3)).toEqual([
    { kind: 'heading', level: 1, text: 'Сунуш' },
    {
      kind: 'fields',
      rows: [
        ['Ээси', 'Аймак'],
        ['Баасы', '12 500,00 сом'],
      ],
    },
    {
      kind: 'table',
      columns: [
        { title: 'Ээси', width: 1 },
        { title: 'Баасы', width: 2, align: 'right' },
      ],
      rows: [],
    },
  ]);
  expect(blocks[3]).toMatchObject({ kind: 'signatures', of: [{ name: 'Аймак', lines: ['01.03.2026', expect.any(String)] }] });
  // What it can be compared by: its own, then its record with the local time.
  expect(blocks[5]).toMatchObject({
    rows: [
      ['Баасы', '7'],
      [expect.any(String), '3'],
      [expect.any(String), '02.03.2026 02:30'],
      [expect.any(String), record.hash],
    ],
  });
});

test('a paper with a body of the demonstration says that it has no force', () => {
  const owner = { name: { ky: 'A', ru: 'A', en: null }, demonstration: true };
  expect(offer.layout(question(), 'ru').notice).toBeUndefined();
  expect(offer.layout(question({ facts: { ...facts, owner } }), 'ru').notice).toMatch(/ДЕМОНСТРАЦ/);
});

test('a slip says who did what, as which office and on what ground, and what came of it', () => {
  expect([slip.isOfRecord, slip.exists(bridge)]).toEqual([true, true]);
  const rows = (changes: Partial<PaperRecord> = {}) =>
    slip
      .layout(question({ record: { ...record, ...changes } }), 'ru')
      .blocks.flatMap((block) => (block.kind === 'fields' ? block.rows : []))
      .map(([, value]) => value);
  // The builder has no name among the facts, the second state no text: their ids stand there.
  const [head, proof] = [
    ['Мост', 'Аймак'],
    ['3', record.hash],
  ];
  const after = ['Запланирован', 'Запланирован; other', ...proof];
  expect(rows()).toEqual([...head, 'Построить', '02.03.2026 02:30', 'C', 'регистратор', 'order 5', ...after]);
  const paper = { document: 'D', registrationNumber: '17', registeredOn: '2026-02-28' };
  expect(rows({ paper })).toEqual([
    ...[...head, 'Построить', '02.03.2026 02:30', 'C', 'регистратор', 'order 5', '17, 28.02.2026', 'D'],
    ...after,
  ]);
  const nobody = clockActor;
  const lapsed = rows({ event: deadlineEvent, payload: { name: 'builtBy' }, actor: nobody });
  expect(lapsed[2]).toMatch(/: Срок постройки$/);
  expect(lapsed).toHaveLength(9);
  expect(rows({ event: operationEvent, payload: {}, actor: nobody })).toHaveLength(9);
});
