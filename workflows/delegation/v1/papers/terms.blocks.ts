import { type Block, fields, type ScheduledTransfer, sumOf } from '#machine';
import { clauseNames } from '../context.js';
import { texts as delegationTexts } from '../delegation.texts.js';
import { termsOfDelegation } from '../terms.view.js';
import { itemKinds, type Writing } from './writing.js';

/** What a field or clause is called on every form. */
const labelOf = (write: Writing, field: string): string => delegationTexts.fields[field]![write.language];

/** The events whose payload may hold texts of clauses. */
export const clauseEvents = ['saveDraft', 'recordKeneshResolution', 'reviseOffer', 'recordConciliation', 'proposeAmendment'];

export function partiesBlocks(write: Writing): Block[] {
  return [write.heading('parties'), fields(...write.sides.map((side) => [write.say(side), write.side(side)] as const))];
}

/** What both sides bind themselves to, and what `termsHash` is made of: subject, costs, schedule, items, clauses. */
export function termsBlocks(write: Writing): Block[] {
  return [...subject(write), ...costs(write), ...items(write), ...clauses(write)];
}

function subject(write: Writing): Block[] {
  const { title, power, draft } = write.context;
  const terms = {
    territory: write.name('territory', draft.territory),
    effectiveDate: write.date(draft.effectiveDate),
    termEnd: write.date(draft.termEnd),
    budgetCode: draft.budgetCode ?? '',
    treasuryAccount: draft.treasuryAccount ?? '',
    publicationDays: draft.publicationDays?.toString() ?? '',
    suspensionAllowed: draft.suspensionAllowed === undefined ? '' : write.say(draft.suspensionAllowed ? 'yes' : 'no'),
  };
  return [
    write.heading('subject'),
    fields(
      ...write.rows({ power: write.name('power', power), caseTitle: title }),
      ...Object.entries(terms).map(([name, value]) => [labelOf(write, name), value] as const),
    ),
  ];
}

function costs(write: Writing): Block[] {
  const { costing } = write.context;
  if (costing === null) return [];
  const { method, methodVersion, backLoadedByClause, schedule } = costing;
  const years = Object.entries(costing.years);
  return [
    write.heading('costs'),
    write.fields({ method: `${method}, ${methodVersion}` }),
    {
      kind: 'table',
      columns: [write.column('year', 1), write.column('amount', 2, 'right')],
      rows: years.map(([year, amount]) => [year, write.money(amount)]),
      total: [write.say('total'), write.money(`${sumOf(years.map(([, amount]) => ({ amount })))}`)],
    },
    write.heading('schedule'),
    transfersTable(write, schedule),
    ...(backLoadedByClause === null ? [] : [fields([labelOf(write, 'backLoadedByClause'), backLoadedByClause])]),
  ];
}

/** Transfers with their sum. */
export function transfersTable(write: Writing, transfers: readonly ScheduledTransfer[]): Block {
  return {
    kind: 'table',
    columns: [write.column('number', 1), write.column('dueOn', 3), write.column('amount', 5, 'right')],
    rows: transfers.map(({ dueOn, amount }, index) => [`${index + 1}`, write.date(dueOn), write.money(amount)]),
    total: ['', write.say('total'), write.money(`${sumOf(transfers)}`)],
  };
}

function items(write: Writing): Block[] {
  const { items: list } = write.context;
  if (list.length === 0) return [write.heading('items'), write.paragraph('noItems')];
  return [
    write.heading('items'),
    {
      kind: 'table',
      columns: [write.column('number', 1), write.column('key', 3), write.column('kind', 3), write.column('description', 7)],
      rows: list.map(({ key, kind, description }, index) => [`${index + 1}`, key, itemKinds[kind][write.language], description]),
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
    write.heading('clauses'),
    ...present.flatMap((name): Block[] => {
      const hash = draft.clauses[name]!;
      const text = texts.get(hash) ?? `${write.say('clauseMissing')} ${hash}`;
      return [
        { kind: 'heading', level: 2, text: labelOf(write, name) },
        { kind: 'paragraph', text },
      ];
    }),
  ];
}

/** What holds instead of a term that was agreed, where one was changed: since when, by whom and why. */
export function changedTermsBlocks(write: Writing): Block[] {
  const changed = Object.entries(write.context.changedTerms);
  if (changed.length === 0) return [];
  return [
    write.heading('changedTerms'),
    write.paragraph('changedTermsText'),
    ...changed.map(([name, { value, by, on, reasonText }]) =>
      fields(
        [labelOf(write, name), value],
        ...write.rows({ changedOn: write.date(on), changedBy: write.name(name, by), changedFor: reasonText }),
      ),
    ),
  ];
}

/** How a paper can be compared with the journal. */
export function proofBlocks(write: Writing): Block[] {
  const { termsHash } = write.context;
  return write.proof(termsHash === null ? [] : write.rows({ termsHash }));
}
