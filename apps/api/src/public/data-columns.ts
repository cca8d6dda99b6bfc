import type { Language, PublicColumn, PublicPlace, Text } from '#machine';
import type { Cell } from '#tabular';
import type { PageGround } from './page-ground.js';
import type { PublicLine, PublicPlaceBody } from './public-cases.reader.js';
import { fieldOf, hasMoney, plainColumns, powerOf, type PublicWorkflow } from './public-workflow.js';
import type { PublicLedgerRow } from './public-ledger.reader.js';

/** A column of a download: its name is the same in every language, `about` says what stands in it. */
export interface DataColumn<Row> {
  readonly name: string;
  readonly about: Text;
  readonly of: (row: Row, ground: PageGround, workflow: PublicWorkflow) => Cell;
}

/** Of each body once, divided by semicolons. */
function ofBodies({ bodies }: PublicLine, text: (body: PublicPlaceBody) => string | undefined): string {
  return [...new Set(bodies.map(text).filter((each) => each !== undefined && each !== ''))].join('; ');
}

function levelName(line: PublicLine, levels: readonly string[], ground: PageGround): string {
  return ofBodies(line, ({ place }) => ground.plainName(place.find(({ level }) => levels.includes(level))?.name));
}

/** The columns of a collection: those that every case has, and those that the workflow names. */
export function caseColumns(workflow: PublicWorkflow): DataColumn<PublicLine>[] {
  const { publication } = workflow;
  const plain = plainColumns(publication);
  const own = (isDate: boolean): DataColumn<PublicLine>[] =>
    plain.filter(({ kind }) => (kind === 'date') === isDate).map(ownColumn);
  return [
    ...named(['id', 'number', 'title']),
    ...(powerOf(workflow) === undefined ? [] : powerColumns(powerOf(workflow)!)),
    ...(publication.place === undefined ? [] : placeColumns(publication.place)),
    ...own(false),
    ...named(['state', 'state_text']),
    ...own(true),
    ...(hasMoney(workflow) ? named(['due_tyiyn', 'received_tyiyn', 'coverage_bp', 'days_late']) : []),
    ...(publication.breach === undefined ? [] : [breachColumn(publication.breach.caption)]),
    ...named(['demonstration']),
  ];
}

function named(names: readonly string[]): DataColumn<PublicLine>[] {
  return names.map((name) => columnsOfAll.find((column) => column.name === name)!);
}

function ownColumn(column: PublicColumn): DataColumn<PublicLine> {
  return { name: fileNameOf(column), about: column.about, of: ({ values }) => values[fieldOf(column)] ?? null };
}

function fileNameOf({ fileName, attribute }: PublicColumn): string {
  return fileName ?? attribute;
}

function breachColumn({ ky, ru, en }: Text): DataColumn<PublicLine> {
  return {
    name: 'breaches',
    about: { ky: `${ky}: жазуулардын саны`, ru: `${ru}: число записей`, en: `${en}: number of records` },
    of: ({ breaches }) => breaches,
  };
}

function powerColumns({ attribute, fileName, about }: PublicColumn): DataColumn<PublicLine>[] {
  return [
    {
      name: `${fileName ?? attribute}_code`,
      about: { ky: 'Ыйгарым укуктун реестрдеги коду', ru: 'Код полномочия в реестре', en: 'Code of the power in the register' },
      of: ({ power }) => power?.code ?? null,
    },
    {
      name: fileName ?? attribute,
      about,
      of: ({ power }, ground) => ground.plainName(power?.name),
    },
  ];
}

function placeColumns({ field, about }: PublicPlace): DataColumn<PublicLine>[] {
  return [
    { name: field, about, of: (line, ground) => ofBodies(line, ({ name }) => ground.plainName(name)) },
    {
      name: 'soate',
      about: {
        ky: 'Аймактын СОАТЕ коду (14 сан, текст катары)',
        ru: 'Код СОАТЕ территории (14 цифр, как текст)',
        en: 'SOATE code of the territory (14 digits, as text)',
      },
      of: (line) => ofBodies(line, ({ place }) => place.at(-1)?.soate) || null,
    },
    {
      name: 'rayon',
      about: {
        ky: 'Район; облустук жана республикалык маанидеги шаарларда бош',
        ru: 'Район; у городов областного и республиканского значения пусто',
        en: 'Rayon; empty for cities of oblast or republican significance',
      },
      of: (line, ground) => levelName(line, ['rayon'], ground),
    },
    {
      name: 'oblast',
      about: {
        ky: 'Облус же республикалык маанидеги шаар',
        ru: 'Область или город республиканского значения',
        en: 'Oblast, or city of republican significance',
      },
      of: (line, ground) => levelName(line, ['oblast', 'republican_city'], ground),
    },
  ];
}

const columnsOfAll: readonly DataColumn<PublicLine>[] = [
  {
    name: 'id',
    about: { ky: 'Иштин туруктуу белгиси', ru: 'Постоянный идентификатор дела', en: 'Permanent id of the case' },
    of: ({ id }) => id,
  },
  { name: 'number', about: { ky: 'Иштин номери', ru: 'Номер дела', en: 'Number of the case' }, of: ({ number }) => number },
  { name: 'title', about: { ky: 'Иштин аталышы', ru: 'Название дела', en: 'Title of the case' }, of: ({ title }) => title },
  {
    name: 'state',
    about: {
      ky: 'Абалынын белгиси, бардык тилде бирдей',
      ru: 'Обозначение состояния, одинаковое на всех языках',
      en: 'Name of the state, the same in every language',
    },
    of: ({ state }) => state,
  },
  {
    name: 'state_text',
    about: { ky: 'Абалы сөз менен', ru: 'Состояние словами', en: 'The state in words' },
    of: ({ state }, ground, { texts }) => ground.textOf(texts.states[state], state),
  },
  {
    name: 'due_tyiyn',
    about: {
      ky: 'Бүгүнкү күнгө график боюнча тийиштүү каражат, тыйын менен (100 тыйын = 1 сом)',
      ru: 'Причитается по графику на сегодня, в тыйынах (100 тыйынов = 1 сом)',
      en: 'Due by today by the schedule, in tyiyn (100 tyiyn = 1 som)',
    },
    of: ({ due }) => figure(due),
  },
  {
    name: 'received_tyiyn',
    about: {
      ky: 'Түшкөн каражат, тыйын менен',
      ru: 'Поступило, в тыйынах',
      en: 'Received, in tyiyn',
    },
    of: ({ received }) => figure(received),
  },
  {
    name: 'coverage_bp',
    about: {
      ky: 'Түшкөндүн тийиштүүгө катышы, пайыздын жүздөн бири менен, кемитип тегеректелген: 7250 = 72,5 %; бир нече органдын биринин ашыгы экинчисинин жетишпегенин жаппайт; тийиштүү каражат жок болсо бош',
      ru: 'Отношение поступившего к причитающемуся в сотых долях процента, с округлением вниз: 7250 = 72,5 %; у нескольких органов излишек одного не покрывает нехватку другого; пусто, если ничего не причитается',
      en: 'Received against due in hundredths of a per cent, rounded down: 7250 = 72.5 %; of several bodies none makes up for another; empty where nothing is due',
    },
    of: ({ coverage }) => coverage,
  },
  {
    name: 'days_late',
    about: {
      ky: 'Түшкөн каражат жаппаган биринчи которуунун күнүнөн бери өткөн күндөр; баары түшсө же иш аяктаса бош',
      ru: 'Дней со срока первого перевода, который не покрыт поступившими средствами; пусто, если покрыто всё или дело завершено',
      en: 'Days since the due date of the first transfer that the money received does not cover; empty where all is covered or the case has ended',
    },
    of: ({ daysLate }) => daysLate,
  },
  {
    name: 'demonstration',
    about: {
      ky: 'yes — көрсөтмө маалымат, чыныгы эмес',
      ru: 'yes — демонстрационные данные, не настоящие',
      en: 'yes: data of a demonstration, not real',
    },
    of: (_, { isDemonstration }) => (isDemonstration ? 'yes' : 'no'),
  },
];

/** The columns of the money of a collection. */
export function ledgerColumns({ publication }: PublicWorkflow): DataColumn<PublicLedgerRow>[] {
  return [...ledgerColumnsBefore, kindColumn(publication.ledger?.kinds ?? {}), ...ledgerColumnsAfter];
}

function kindColumn(kinds: Readonly<Record<string, Text>>): DataColumn<PublicLedgerRow> {
  const about = (language: Language): string =>
    Object.entries(kinds)
      .map(([kind, text]) => `${kind} — ${text[language]}`)
      .join(', ');
  return { name: 'kind', about: { ky: about('ky'), ru: about('ru'), en: about('en') }, of: ({ kind }) => kind };
}

const ledgerColumnsBefore: readonly DataColumn<PublicLedgerRow>[] = [
  {
    name: 'id',
    about: { ky: 'Иштин туруктуу белгиси', ru: 'Постоянный идентификатор дела', en: 'Permanent id of the case' },
    of: ({ id }) => id,
  },
  { name: 'number', about: { ky: 'Иштин номери', ru: 'Номер дела', en: 'Number of the case' }, of: ({ number }) => number },
];

const ledgerColumnsAfter: readonly DataColumn<PublicLedgerRow>[] = [
  {
    name: 'period',
    about: {
      ky: 'Жыл (2026) же чейрек (2026-Q1)',
      ru: 'Год (2026) или квартал (2026-Q1)',
      en: 'Year (2026) or quarter (2026-Q1)',
    },
    of: ({ period }) => period,
  },
  {
    name: 'due_on',
    about: { ky: 'Которуу күнү; due үчүн гана', ru: 'Срок перевода; только у due', en: 'Due date; only of due' },
    of: ({ dueOn }) => dueOn,
  },
  {
    name: 'amount_tyiyn',
    about: { ky: 'Сумма, тыйын менен', ru: 'Сумма в тыйынах', en: 'Amount in tyiyn' },
    of: ({ amount }) => figure(amount),
  },
  {
    name: 'payee_id',
    about: {
      ky: 'Каражат тийиштүү органдын туруктуу белгиси',
      ru: 'Постоянный идентификатор органа, чьи это средства',
      en: 'Permanent id of the body whose money it is',
    },
    of: ({ payee }) => payee?.id ?? null,
  },
  {
    name: 'payee',
    about: {
      ky: 'Каражат тийиштүү органдын аталышы',
      ru: 'Название органа, чьи это средства',
      en: 'Name of the body whose money it is',
    },
    of: ({ payee }, ground) => ground.plainName(payee?.name),
  },
];

/** A number where programs read it exactly, else its digits. */
function figure(tyiyn: string): Cell {
  return Number.isSafeInteger(Number(tyiyn)) ? Number(tyiyn) : tyiyn;
}
