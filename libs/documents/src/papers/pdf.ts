import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type pdfmake from 'pdfmake';
import { fillText, type Layout, type PaperLanguage } from '#machine';
import { projectFile } from '#platform';
import { pageText } from '../documents.texts.js';
import { blockContents, breakable, type Content } from './blocks.js';
import { page } from './page.js';

const fonts = join(
  dirname(createRequire(projectFile('package.json')).resolve('@expo-google-fonts/noto-serif/package.json')),
  '/',
);
const regular = `${fonts}400Regular/NotoSerif_400Regular.ttf`;
const bold = `${fonts}700Bold/NotoSerif_700Bold.ttf`;

let loaded: Promise<typeof pdfmake> | undefined;

/** At the first use: what a start of the program need not wait for takes 0.4 s to load (2026-11-25). */
function loadPdfmake(): Promise<typeof pdfmake> {
  return (loaded ??= import('pdfmake').then(({ default: maker }) => {
    maker.setFonts({ 'Noto Serif': { normal: regular, bold } });
    // A paper is made of texts alone: nothing that they say is ever opened.
    maker.setUrlAccessPolicy(() => false);
    maker.setLocalAccessPolicy((path) => path === regular || path === bold);
    return maker;
  }));
}

/**
 * A paper as PDF, A4, its fonts embedded. The same layout at the same instant always gives the same bytes. The longest
 * agreement possible (380,000 characters, 130 pages) takes 0.7 s of everybody's time (November 2026).
 * @param at what the file says of its time (ISO 8601): that of the step it is of.
 */
export async function renderPdf(layout: Layout, language: PaperLanguage, at: string): Promise<Buffer> {
  return (await loadPdfmake()).createPdf(documentOf(layout, language, at)).getBuffer();
}

function documentOf({ title, reference, notice, blocks, foot }: Layout, language: PaperLanguage, at: string): object {
  const time = new Date(at);
  return {
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    info: { title, creationDate: time, modDate: time },
    language,
    defaultStyle: { font: 'Noto Serif', fontSize: 10.5, lineHeight: 1.15 },
    content: [...head(title, reference, notice), ...blockContents(blocks)],
    footer: (number: number, pages: number) => ({
      margin: [page.left, 18, page.right, 0],
      fontSize: 8,
      color: '#444444',
      columns: [
        { text: breakable(foot), width: '*' },
        { text: pageIn(language, number, pages), width: 'auto', alignment: 'right', margin: [12, 0, 0, 0] },
      ],
    }),
  };
}

function pageIn(language: PaperLanguage, number: number, pages: number): string {
  return fillText(pageText, { number: `${number}`, pages: `${pages}` }, language);
}

function head(title: string, reference: readonly string[], notice: string | undefined): Content[] {
  const box: Content = {
    table: { widths: ['*'], body: [[{ text: notice ?? '', alignment: 'center', fontSize: 9, margin: [4, 3, 4, 3] }]] },
    layout: { hLineWidth: () => 0.75, vLineWidth: () => 0.75, hLineColor: () => '#444444', vLineColor: () => '#444444' },
    margin: [0, 0, 0, 12],
  };
  return [
    ...(notice === undefined ? [] : [box]),
    { stack: reference.map((line) => ({ text: breakable(line) })), alignment: 'right', fontSize: 9.5, margin: [0, 0, 0, 18] },
    { text: breakable(title), bold: true, fontSize: 14, alignment: 'center', margin: [24, 0, 24, 16] },
  ];
}
