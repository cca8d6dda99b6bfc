import { type Block, sumOf } from '#machine';
import { clauseNames } from '../context.js';
import { texts as delegationTexts } from '../delegation.texts.js';
import { termsOfDelegation } from '../terms.view.js';
import { itemKindPhrases } from './phrases.js';
import { fields, heading, paragraph, sides, type Writing } from './writing.js';

const fieldTexts = delegationTexts.fields;

/** The events whose payload may hold texts of clauses. */
export const clauseEvents = ['saveDraft', 'recordKeneshResolution', 'reviseOffer', 'recordConciliation', 'proposeAmendment'];

export function partiesBlocks(write: Writing): Block[] {
  const known = sides.filter((side) => write.context[side] !== null);
  return [heading(write.say('parties')), fields(...known.map((side) => [write.say(side), write.side(side)] as const))];
}

/** What both sides bind themselves to, and what `termsHash` is made of: subject, costs, schedule, items, clauses. */
export function termsBlocks(write: Writing): Block[] {
  return [...subject(write), ...costs(write), ...schedule(write), ...items(write), ...clauses(write)];
}

function subject(write: Writing): Block[] {
  const { title, power, draft } = write.context;
  const label = (name: string): string => fieldTexts[name]![write.language];
  const suspension = draft.suspensionAllowed === undefined ? '' : write.say(draft.suspensionAllowed ? 'yes' : 'no');
  return [
    heading(write.say('subject')),
    fields(
      [write.say('power'), write.name('power', power)],
      [write.say('caseTitle'), title],
      [label('territory'), write.name('territory', draft.territory)],
      [label('effectiveDate'), write.date(draft.effectiveDate)],
      [label('termEnd'), write.date(draft.termEnd)],
      [label('budgetCode'), draft.budgetCode ?? ''],
      [label('treasuryAccount'), draft.treasuryAccount ?? ''],
      [label('publicationDays'), draft.publicationDays?.toString() ?? ''],
      [label('suspensionAllowed'), suspension],
    ),
  ];
}

function costs(write: Writing): Block[] {
  const { costing } = write.context;
  if (costing === null) return [];
  const years = Object.entries(costing.years);
  return [
    heading(write.say('costs')),
    fields([write.say('method'), `${costing.method}, ${costing.methodVersion}`]),
    {
      kind: 'table',
      columns: [
        { title: write.say('year'), width: 1 },
        { title: write.say('amount'), width: 2, align: 'right' },
      ],
      rows: years.map(([year, amount]) => [year, write.money(amount)]),
      total: [write.say('total'), write.money(`${sumOf(years.map(([, amount]) => ({ amount })))}`)],
    },
  ];
}

function schedule(write: Writing): Block[] {
  const { costing } = write.context;
  if (costing === null) return [];
  const { backLoadedByClause } = costing;
  const label = fieldTexts.backLoadedByClause![write.language];
  return [
    heading(write.say('schedule')),
    transfersTable(write, costing.schedule),
    ...(backLoadedByClause === null ? [] : [fields([label, backLoadedByClause])]),
  ];
}

/** Transfers with their sum. */
export function transfersTable(write: Writing, transfers: readonly { readonly dueOn: string; readonly amount: string }[]): Block {
  return {
    kind: 'table',
    columns: [
      { title: write.say('number'), width: 1 },
      { title: write.say('dueOn'), width: 3 },
      { title: write.say('amount'), width: 5, align: 'right' },
    ],
    rows: transfers.map(({ dueOn, amount }, index) => [`${index + 1}`, write.date(dueOn), write.money(amount)]),
    total: ['', write.say('total'), write.money(`${sumOf(transfers)}`)],
  };
}

function items(write: Writing): Block[] {
  const { items: list } = write.context;
  if (list.length === 0) return [heading(write.say('items')), paragraph(write.say('noItems'))];
  return [
    heading(write.say('items')),
    {
      kind: 'table',
      columns: [
        { title: write.say('number'), width: 1 },
        { title: write.say('key'), width: 3 },
        { title: write.say('kind'), width: 3 },
        { title: write.say('description'), width: 7 },
      ],
      rows: list.map(({ key, kind, description }, index) => [
        `${index + 1}`,
        key,
        itemKindPhrases[kind]?.[write.language] ?? kind,
        description,
      ]),
    },
  ];
}

/** The texts themselves, found in the journal by their hashes. */
function clauses(write: Writing): Block[] {
  const { draft } = write.context;
  const texts = new Map(
    write.question.records.flatMap(({ event, payload }) => Object.entries(termsOfDelegation.texts(event, payload as never))),
  );
  const present = clauseNames.filter((name) => draft.clauses[name] !== undefined);
  if (present.length === 0) return [];
  return [
    heading(write.say('clauses')),
    ...present.flatMap((name) => {
      const hash = draft.clauses[name]!;
      const text = texts.get(hash) ?? `${write.say('clauseMissing')} ${hash}`;
      return [heading(fieldTexts[name]![write.language], 2), paragraph(text)];
    }),
  ];
}

/** What holds instead of a term that was agreed, where one was changed: since when, by whom and why. */
export function changedTermsBlocks(write: Writing): Block[] {
  const changed = Object.entries(write.context.changedTerms);
  if (changed.length === 0) return [];
  return [
    heading(write.say('changedTerms')),
    paragraph(write.say('changedTermsText')),
    ...changed.map(([name, { value, by, on, reasonText }]) =>
      fields(
        [fieldTexts[name]![write.language], value],
        [write.say('changedOn'), write.date(on)],
        [write.say('changedBy'), write.name(name, by)],
        [write.say('changedFor'), reasonText],
      ),
    ),
  ];
}

/** How a paper can be compared with the journal. */
export function proofBlocks(write: Writing): Block[] {
  const { seq, at, hash } = write.question.record;
  const { termsHash } = write.context;
  return [
    heading(write.say('proof')),
    fields(
      ...(termsHash === null ? [] : [[write.say('termsHash'), termsHash] as const]),
      [write.say('record'), `${seq}`],
      [write.say('recordedAt'), write.instant(at)],
      [write.say('recordHash'), hash],
    ),
    paragraph(write.say('proofNote')),
  ];
}
