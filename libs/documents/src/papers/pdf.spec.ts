import type { Block, Layout } from '#machine';
import { pdfPages } from '../../../../test/support/pdf-text.js';
import { page, writtenWidth } from './page.js';
import { renderPdf } from './pdf.js';

const at = '2026-03-02T18:00:00.000Z';
const layoutOf = (...blocks: Block[]): Layout => ({ reference: ['Иш № 1'], title: 'Сунуш', blocks, foot: 'Иш № 1' });
const render = (layout: Layout): Promise<Buffer> => renderPdf(layout, 'ky', at);
const written = async (...blocks: Block[]) => pdfPages(await render(layoutOf(...blocks)));
const dense = (text: string): string => text.replace(/\s+/g, '');

const sentence = 'Өткөрүлүп берилген ыйгарым укуктар боюнча каржылоонун көлөмү жана мөөнөттөрү белгиленет. ';
const long = 'ңөүҢӨҮ'.repeat(60);
const heading: Block = { kind: 'heading', level: 1, text: 'Бөлүм' };

function table(rows: number, cell: string): Block {
  return {
    kind: 'table',
    columns: [
      { title: '№', width: 1 },
      { title: 'Сыпаттамасы', width: 1 },
      { title: 'Суммасы', width: 2, align: 'right' },
    ],
    rows: Array.from({ length: rows }, (_, index) => [`${index + 1}`, cell, '12 500,00 сом']),
    total: ['', 'Бардыгы', '1 250 000,00 сом'],
  };
}

test('the same layout gives the same bytes from the first time on, and another instant others', async () => {
  const layout = layoutOf(
    heading,
    { kind: 'fields', rows: [['Тарап', sentence]] },
    { kind: 'paragraph', text: sentence },
    table(3, 'архив'),
    { kind: 'signatures', of: [{ name: 'Сокулук', lines: ['Колу:'] }] },
  );
  const first = await render(layout);
  expect((await render(layout)).equals(first)).toBe(true);
  expect((await renderPdf(layout, 'ky', '2026-03-02T18:00:01.000Z')).equals(first)).toBe(false);
});

test('letters of Kyrgyz, Russian and the sums can be selected', async () => {
  const [only] = await written({ kind: 'paragraph', text: 'Ң ң Ө ө Ү ү Ё ё Ъ щ № § « » — …' }, table(1, 'архив'));
  for (const said of ['Ң ң Ө ө Ү ү Ё ё Ъ щ № § « » — …', '12 500,00 сом', '1 250 000,00 сом', '1-бет, бардыгы 1'])
    expect(only!.text).toContain(said);
});

test('nothing leaves the page, whatever was typed: words without end, in narrow cells too', async () => {
  const pages = await written(
    { kind: 'heading', level: 1, text: long },
    { kind: 'paragraph', text: `${sentence}${long} ${sentence.repeat(40)}\n\n${long}` },
    {
      kind: 'fields',
      rows: [
        [long, long],
        ['', ''],
      ],
    },
    table(2, long),
    table(2, 'жооптуулуктарыбыздан'),
    {
      kind: 'signatures',
      of: [
        { name: long, lines: [long] },
        { name: long, lines: [] },
      ],
    },
  );
  for (const { left, right, bottom } of pages) {
    expect(left).toBeGreaterThanOrEqual(page.left - 1);
    expect(right).toBeLessThanOrEqual(page.left + writtenWidth + 1);
    expect(bottom).toBeGreaterThan(20);
  }
  const all = dense(pages.map(({ text }) => text).join(''));
  expect(all.split(long)).not.toHaveLength(1);
});

test('a long table goes on over pages with its head, and no row is lost', async () => {
  const pages = await written(table(200, 'архив'));
  expect(pages.length).toBeGreaterThan(4);
  for (const { text } of pages) expect(text).toContain('Сыпаттамасы');
  const all = pages.map(({ text }) => text).join(' ');
  for (let row = 1; row <= 200; row += 1) expect(all).toContain(` ${row} архив 12 500,00 сом`);
});

test('a block taller than a page is not cut off', async () => {
  const row = ['Сыпаттамасы', sentence.repeat(60)] as const;
  const pages = await written(heading, { kind: 'fields', rows: [row, row, row] });
  const all = pages.map(({ text }) => text).join(' ');
  expect(all.split('каржылоонун')).toHaveLength(181);
});

test('a heading stands on the page of what it is of', async () => {
  for (let lines = 27; lines < 47; lines += 3) {
    const before: Block = { kind: 'paragraph', text: 'Сап.\n'.repeat(lines) };
    for (const block of [
      table(40, 'архив'),
      table(3, 'архив'),
      { kind: 'paragraph', text: `архив ${sentence.repeat(20)}` } as const,
    ]) {
      const pages = await written(before, heading, block);
      const placed = pages.find(({ text }) => text.includes('Бөлүм'))!;
      expect(placed.text.slice(placed.text.indexOf('Бөлүм'))).toContain('архив');
    }
  }
}, 120_000);

test('a demonstration says so before all else', async () => {
  const [only] = pdfPages(await render({ ...layoutOf({ kind: 'paragraph', text: sentence }), notice: 'КӨРСӨТМӨ ҮЛГҮ' }));
  expect(only!.text.indexOf('КӨРСӨТМӨ ҮЛГҮ')).toBe(0);
});

test('the longest agreement takes little of everybody’s time', async () => {
  const clause = sentence.repeat(Math.floor(20_000 / sentence.length));
  const blocks = Array.from({ length: 19 }, (): Block[] => [heading, { kind: 'paragraph', text: clause }]).flat();
  const began = performance.now();
  await render(layoutOf(...blocks));
  expect(performance.now() - began).toBeLessThan(20_000);
});
