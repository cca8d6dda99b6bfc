import { demonstrationBodies } from '#registry';
import { buffer } from 'node:stream/consumers';
import { writeXlsx } from '#tabular';
import { ZipFile } from 'yazl';
import type { Answered, TestApi } from './api.js';

export const tablePath = '/api/workflows/delegation/tables/registerExisting';

/** The headers of the table in Russian, by the names of its columns. */
export const headers = {
  power: 'Полномочие (код)',
  proposer: 'Государственный орган, которому принадлежит полномочие',
  recipient: 'ОМСУ',
  control: 'Контролирующий орган',
  instrument: 'Вид основания',
  title: 'Название дела',
  basisAct: 'Название акта',
  basisNumber: 'Номер акта',
  basisDate: 'Дата акта',
  publishedOn: 'Дата опубликования',
  since: 'Исполняется с',
  termEnd: 'Срок действия до',
  property: 'Имущество',
  data: 'Данные',
  y2023: '2023',
  y2024: 'Поступило за 2024 год, сом',
  paper: 'Скан подписанной бумаги (SHA-256)',
  paperNumber: 'Регистрационный номер бумаги',
  paperDate: 'Дата регистрации бумаги',
};
export type Cells = Partial<Record<keyof typeof headers, string>>;

/** A row that is registered, unless its cells say otherwise. */
export const goodRow: Cells = {
  power: 'civilRegistration',
  proposer: demonstrationBodies.ministry.name[1],
  recipient: demonstrationBodies.aimak.name[1],
  instrument: 'закон',
  title: 'Запись актов',
  basisAct: 'Закон об актах гражданского состояния',
  basisNumber: '110',
  basisDate: '01.08.2020',
  publishedOn: '2020-08-11',
  since: '1.1.2021',
  property: 'Компьютер; Сейф +',
  data: 'Архив за десять лет +',
  y2023: '1 234 567,5',
  y2024: '480000.00',
};

export function rowsOf(rows: readonly Cells[]): string[][] {
  const names = Object.keys(headers) as (keyof typeof headers)[];
  return [names.map((name) => headers[name]), ...rows.map((row) => names.map((name) => row[name] ?? ''))];
}

/** The file as a specialist would save it: quoted, with semicolons. */
export function csvOf(...rows: readonly Cells[]): Buffer {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return Buffer.from(
    rowsOf(rows)
      .map((cells) => cells.map(quoted).join(';'))
      .join('\r\n'),
  );
}

export function xlsxOf(...rows: readonly Cells[]): Promise<Buffer> {
  return buffer(writeXlsx('Реестр', rowsOf(rows)));
}

/** A workbook as another program writes it: its rows and formats in XML. */
export function workbookOf(rows: string, styles = '<styleSheet/>'): Promise<Buffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const relations = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const kinds = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${kinds}/${kind}" Target="${target}"/>`;
  const related = (...content: string[]): string => `<Relationships xmlns="${relations}">${content.join('')}</Relationships>`;
  const zip = new ZipFile();
  for (const [name, content] of Object.entries({
    '_rels/.rels': related(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${kinds}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': related(
      relation('rId1', 'worksheet', 'worksheets/sheet1.xml'),
      relation('rId2', 'styles', 'styles.xml'),
    ),
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`,
    'xl/styles.xml': styles,
  }))
    zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A form with one file, as its bytes and headers. */
export async function formOf(
  file: Buffer | null,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ raw: Buffer; headers: Record<string, string> }> {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  if (file !== null) data.append('file', new Blob([new Uint8Array(file)]), 'powers.csv');
  const response = new Response(data);
  const headers = { 'content-type': response.headers.get('content-type')!, 'x-requested-with': 'a test' };
  return { raw: Buffer.from(await response.arrayBuffer()), headers };
}

export interface Upload {
  readonly login?: string | null;
  readonly query?: string;
  readonly path?: string;
  readonly language?: string;
  readonly fields?: Readonly<Record<string, string>>;
  /** Of a person who is not of the demonstration. */
  readonly cookie?: string;
}

export async function upload(api: TestApi, file: Buffer | null, request: Upload = {}): Promise<Answered> {
  const { login = 'aimak.signatory', query = '', path = tablePath, language = 'en', fields, cookie } = request;
  const { raw, headers } = await formOf(file, fields);
  const more = { ...headers, 'accept-language': language, ...(cookie && { cookie }) };
  return api.ask(cookie ? null : login, 'POST', `${path}${query}`, { raw, headers: more });
}

/** Previews a file and starts it. */
export async function startTable(api: TestApi, file: Buffer, request: Upload = {}, more = ''): Promise<Answered> {
  const preview = await upload(api, file, request);
  if (preview.status !== 200) throw new Error(JSON.stringify(preview.body));
  return upload(api, file, { ...request, query: `?dryRun=false&token=${preview.body.token}${more}` });
}

export interface SeenRow {
  readonly row: number;
  readonly outcome: string;
  readonly acceptable: boolean;
  readonly case: { readonly id: string; readonly number: string } | null;
  readonly reasons: readonly {
    readonly code: string;
    readonly cell: string | null;
    readonly value: string | null;
    readonly text: string;
  }[];
}

/** What became of each row, in a line: `2 refused dateUnreadable I2`. */
export function linesOf(body: { rows: readonly SeenRow[] }): string[] {
  return body.rows.map(({ row, outcome, reasons }) =>
    [row, outcome, ...reasons.map(({ code, cell }) => `${code} ${cell}`)].join(' '),
  );
}
