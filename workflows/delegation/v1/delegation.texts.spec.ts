import { fillText, languages, lintWorkflow, type Text } from '#machine';
import { texts } from './delegation.texts.js';
import { delegation } from './delegation.workflow.js';

const { workflow, ...kinds } = texts;
const all: [string, Text][] = [
  ['workflow', workflow],
  ...Object.entries(kinds).flatMap(([kind, entries]) =>
    Object.entries(entries).map(([name, text]): [string, Text] => [`${kind}.${name}`, text]),
  ),
];

const placeholdersOf = (text: string): string[] => [...new Set(text.match(/\{[^}]*\}/g) ?? [])].sort();

/** The figures that a person needs, by reason; a reason that is not here has none. */
const figures: Readonly<Record<string, readonly string[]>> = {
  fieldMissing: ['field'],
  termEndsBeforeStart: ['effectiveDate:date', 'termEnd:date'],
  yearNotCosted: ['year'],
  transferOutsideTerm: ['dueOn:date'],
  scheduleShort: ['year', 'cost:money', 'scheduled:money'],
  scheduleBackLoaded: ['quarter', 'cost:money', 'scheduled:money'],
  dateInFuture: ['field', 'date:date', 'today:date'],
  votesExceedDeputies: ['votes', 'deputiesElected'],
  majorityNotReached: ['votesFor', 'deputiesElected', 'percent'],
  termsHashMismatch: ['given', 'expected'],
  alreadySigned: ['on:date'],
  budgetLineExhausted: ['asked:money', 'free:money'],
  transferNotScheduled: ['dueOn:date'],
  paymentAlreadyUsed: ['asked:money', 'free:money'],
  itemUnknown: ['item'],
  itemNotInState: ['item'],
  itemContested: ['item'],
  handoverUnanswered: ['item'],
  effectiveDateNotReached: ['effectiveDate:date', 'today:date'],
  publicationTooRecent: ['days', 'publishedOn:date', 'earliest:date'],
  consentMissing: ['termsHash'],
  costingMissingForYear: ['year'],
  appropriationMissing: ['year', 'cost:money'],
  appropriationShort: ['year', 'cost:money', 'appropriated:money', 'short:money'],
  firstTrancheMissing: ['due:money', 'dueOn:date'],
  firstTrancheShort: ['due:money', 'received:money', 'short:money', 'dueOn:date'],
  tranchesDueShort: ['due:money', 'received:money', 'short:money'],
  itemsNotHandedOver: ['items'],
  itemsNotAcknowledged: ['items'],
  periodNotReportable: ['period'],
  reportLocked: ['period'],
  reportUnderReview: ['period'],
  nothingToCorrect: ['period'],
  reportNotSubmitted: ['period'],
  reportMissing: ['period'],
  reportWaiting: ['period'],
};

describe('the texts of a delegation', () => {
  it('leave nothing of the workflow without a text', () => {
    expect(lintWorkflow(delegation).filter((fault) => fault.includes('has no text'))).toEqual([]);
  });

  it('name the states that people see, not only the paths', () => {
    const shown = [['live', 'live.force.inForce'], ['live', 'live.force.suspended'], ['imposedWithoutResources']];
    for (const paths of shown) expect(Object.keys(texts.states)).toContain(delegation.shownState(paths));
  });

  it.each(all)('%s is written in every language, each in its own words', (_, text) => {
    for (const language of languages) expect(text[language].trim()).not.toBe('');
    expect(new Set(languages.map((language) => text[language])).size).toBe(languages.length);
  });

  it.each(all)('%s has the same placeholders in every language', (_, text) => {
    for (const language of languages) expect(placeholdersOf(text[language])).toEqual(placeholdersOf(text.en));
  });

  it.each(all)('%s mixes no Latin letter into Cyrillic words, nor the other way round', (_, text) => {
    for (const language of languages) {
      const words = text[language].replace(/\{[^}]*\}/g, ' ').match(/\p{L}+/gu) ?? [];
      expect(words.filter((word) => /\p{Script=Latin}/u.test(word) && /\p{Script=Cyrillic}/u.test(word))).toEqual([]);
    }
    expect(text.en).not.toMatch(/\p{Script=Cyrillic}/u);
    expect(text.ru).not.toMatch(/[ңөүҢӨҮ]/);
  });

  it.each(Object.entries(texts.reasons))('reason %s gives exactly the figures that matter', (code, text) => {
    const expected = (figures[code] ?? []).map((figure) => `{${figure}}`).sort();
    for (const language of languages) expect(placeholdersOf(text[language])).toEqual(expected);
  });

  it('fill a reason so that nothing of the template is left', () => {
    const params = { short: '250000', due: '1250000', received: '1000000', dueOn: '2026-03-01' };
    expect(fillText(texts.reasons['firstTrancheShort']!, params, 'en')).toBe(
      'First tranche short by 2,500.00 KGS: due 12,500.00 KGS on 2026-03-01, received 10,000.00 KGS.',
    );
    expect(fillText(texts.reasons['firstTrancheShort']!, params, 'ru')).toBe(
      'В первом транше не хватает 2 500,00 сом: по графику (01.03.2026) — 12 500,00 сом, поступило 10 000,00 сом.',
    );
  });

  it('keep notices, states and labels free of placeholders, since nobody fills those', () => {
    const filled = all.filter(([name, text]) => !name.startsWith('reasons.') && placeholdersOf(text.en).length > 0);
    expect(filled.map(([name]) => name)).toEqual([]);
  });
});
