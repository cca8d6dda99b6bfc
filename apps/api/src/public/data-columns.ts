import { fillText, type Language, type PublicColumn, type PublicPlace, type Text } from '#machine';
import type { Cell } from '#tabular';
import type { PageContext } from './page-context.js';
import type { PublicLine, PublicPlaceBody } from './public-cases.reader.js';
import { fieldOf, hasMoney, plainColumns, powerOf, type PublicWorkflow } from './public-workflow.js';
import type { PublicLedgerRow } from './public-ledger.reader.js';
import { columnTexts } from './texts.js';

/** A column of a download: its name is the same in every language, `about` says what stands in it. */
export interface DataColumn<Row> {
  readonly name: string;
  readonly about: Text;
  readonly of: (row: Row, context: PageContext, workflow: PublicWorkflow) => Cell;
}

/** Of each body once, divided by semicolons. */
function ofBodies({ bodies }: PublicLine, text: (body: PublicPlaceBody) => string | undefined): string {
  return [...new Set(bodies.map(text).filter((each) => each !== undefined && each !== ''))].join('; ');
}

function levelName(line: PublicLine, levels: readonly string[], context: PageContext): string {
  return ofBodies(line, ({ place }) => context.plainName(place.find(({ level }) => levels.includes(level))?.name));
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

function inEach(text: (language: Language) => string): Text {
  return { ky: text('ky'), ru: text('ru'), en: text('en') };
}

function breachColumn(breach: Text): DataColumn<PublicLine> {
  return {
    name: 'breaches',
    about: inEach((language) => fillText(columnTexts.breaches, { breach: breach[language] }, language)),
    of: ({ breaches }) => breaches,
  };
}

function powerColumns({ attribute, fileName, about }: PublicColumn): DataColumn<PublicLine>[] {
  return [
    {
      name: `${fileName ?? attribute}_code`,
      about: columnTexts.power_code,
      of: ({ power }) => power?.code ?? null,
    },
    {
      name: fileName ?? attribute,
      about,
      of: ({ power }, context) => context.plainName(power?.name),
    },
  ];
}

function placeColumns({ field, about }: PublicPlace): DataColumn<PublicLine>[] {
  return [
    { name: field, about, of: (line, context) => ofBodies(line, ({ name }) => context.plainName(name)) },
    {
      name: 'soate',
      about: columnTexts.soate,
      of: (line) => ofBodies(line, ({ place }) => place.at(-1)?.soate) || null,
    },
    {
      name: 'rayon',
      about: columnTexts.rayon,
      of: (line, context) => levelName(line, ['rayon'], context),
    },
    {
      name: 'oblast',
      about: columnTexts.oblast,
      of: (line, context) => levelName(line, ['oblast', 'republican_city'], context),
    },
  ];
}

const columnsOfAll: readonly DataColumn<PublicLine>[] = [
  {
    name: 'id',
    about: columnTexts.id,
    of: ({ id }) => id,
  },
  { name: 'number', about: columnTexts.number, of: ({ number }) => number },
  { name: 'title', about: columnTexts.title, of: ({ title }) => title },
  {
    name: 'state',
    about: columnTexts.state,
    of: ({ state }) => state,
  },
  {
    name: 'state_text',
    about: columnTexts.state_text,
    of: ({ state }, context, { texts }) => context.textOf(texts.states[state], state),
  },
  {
    name: 'due_tyiyn',
    about: columnTexts.due_tyiyn,
    of: ({ due }) => figure(due),
  },
  {
    name: 'received_tyiyn',
    about: columnTexts.received_tyiyn,
    of: ({ received }) => figure(received),
  },
  {
    name: 'coverage_bp',
    about: columnTexts.coverage_bp,
    of: ({ coverage }) => coverage,
  },
  {
    name: 'days_late',
    about: columnTexts.days_late,
    of: ({ daysLate }) => daysLate,
  },
  {
    name: 'demonstration',
    about: columnTexts.demonstration,
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
  return { name: 'kind', about: inEach(about), of: ({ kind }) => kind };
}

const ledgerColumnsBefore: readonly DataColumn<PublicLedgerRow>[] = [
  {
    name: 'id',
    about: columnTexts.id,
    of: ({ id }) => id,
  },
  { name: 'number', about: columnTexts.number, of: ({ number }) => number },
];

const ledgerColumnsAfter: readonly DataColumn<PublicLedgerRow>[] = [
  {
    name: 'period',
    about: columnTexts.period,
    of: ({ period }) => period,
  },
  {
    name: 'due_on',
    about: columnTexts.due_on,
    of: ({ dueOn }) => dueOn,
  },
  {
    name: 'amount_tyiyn',
    about: columnTexts.amount_tyiyn,
    of: ({ amount }) => figure(amount),
  },
  {
    name: 'payee_id',
    about: columnTexts.payee_id,
    of: ({ payee }) => payee?.id ?? null,
  },
  {
    name: 'payee',
    about: columnTexts.payee,
    of: ({ payee }, context) => context.plainName(payee?.name),
  },
];

/** A number where programs read it exactly, else its digits. */
function figure(tyiyn: string): Cell {
  return Number.isSafeInteger(Number(tyiyn)) ? Number(tyiyn) : tyiyn;
}
