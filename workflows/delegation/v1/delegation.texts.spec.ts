import { fillText, languages, lintWorkflow, payloadSchema, type Text, type Texts } from '#machine';
import type { AnyStateNode } from 'xstate';
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
  volumeUnclear: ['line'],
  volumeUnknown: ['line', 'volume'],
  transferUnclear: ['dueOn:date'],
  transferOutsideTerm: ['dueOn:date'],
  scheduleShort: ['year', 'cost:money', 'scheduled:money'],
  scheduleBackLoaded: ['quarter', 'cost:money', 'scheduled:money'],
  dateInFuture: ['field', 'date:date', 'today:date'],
  resolvedBeforeOffer: ['adoptedOn:date', 'offeredOn:date'],
  resolutionTooOld: ['adoptedOn:date', 'consentOn:date'],
  votesExceedDeputies: ['votes', 'deputiesElected'],
  majorityNotReached: ['votesFor', 'deputiesElected', 'percent'],
  termsHashMismatch: ['given', 'expected'],
  alreadySigned: ['on:date'],
  publishedBeforeSigned: ['publishedOn:date', 'signedOn:date'],
  publishedBeforeAdopted: ['publishedOn:date', 'adoptedOn:date'],
  effectiveAfterTerm: ['effectiveOn:date', 'termEnd:date'],
  classificationDiffers: ['expected', 'found'],
  lineOfOtherYear: ['year', 'first', 'last'],
  accountDiffers: ['expected', 'found'],
  paymentUnconfirmed: ['status'],
  paymentRepeats: ['reference'],
  paymentTooOld: ['paidOn:date', 'earliest:date'],
  budgetLineExhausted: ['asked:money', 'free:money'],
  transferNotScheduled: ['dueOn:date'],
  paymentInFuture: ['paidOn:date'],
  paymentAlreadyUsed: ['asked:money', 'free:money'],
  itemUnknown: ['item'],
  itemNotInState: ['item'],
  effectiveDateNotReached: ['effectiveDate:date', 'today:date'],
  termEnded: ['termEnd:date'],
  publicationTooRecent: ['days', 'publishedOn:date', 'earliest:date'],
  consentMissing: ['termsHash'],
  costingMissingForYear: ['year'],
  appropriationMissing: ['year', 'cost:money'],
  appropriationShort: ['year', 'cost:money', 'appropriated:money', 'short:money'],
  firstTrancheMissing: ['due:money', 'dueOn:date'],
  firstTrancheShort: ['due:money', 'received:money', 'short:money', 'dueOn:date'],
  tranchesDueShort: ['due:money', 'received:money', 'short:money', 'dueOn:date'],
  itemsNotHandedOver: ['items'],
  itemsNotAcknowledged: ['items'],
  periodNotReportable: ['period'],
  periodNotInEffect: ['period'],
  reportLocked: ['period'],
  reportUnderReview: ['period'],
  nothingToCorrect: ['period'],
  reportNotSubmitted: ['period'],
  termNotEnding: ['termEnd:date', 'nearest:date'],
  nonFundingNotRepeated: ['count', 'needed', 'months'],
  breachNotRepeated: ['count', 'needed', 'months'],
  unfundedInThatPeriod: ['period', 'dueOn:date'],
  amendmentChangesDue: ['dueOn:date', 'inForce:money', 'amended:money'],
  extraTrancheShort: ['due:money', 'received:money', 'short:money', 'dueOn:date'],
  successionReviewOpen: ['openedOn:date'],
  successionReviewNotOver: ['openedOn:date'],
  itemsNotReturned: ['items'],
  moreThanUnspent: ['amount:money', 'unspent:money'],
  fundsNotReturned: ['unspent:money'],
  underpaidOpen: ['underpaid:money'],
};

const nodesIn = (node: AnyStateNode): AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((child) => nodesIn(child as AnyStateNode)),
];
const nodes = nodesIn(delegation.machine.root);

const noticesOf = (node: AnyStateNode): string[] =>
  [...[...node.transitions.values()].flat(), ...(node.always ?? []), { actions: node.entry }, { actions: node.exit }]
    .flatMap(({ actions }) => actions as readonly unknown[])
    .flatMap((action) => (action as { params?: { template?: string } }).params?.template ?? []);

const fieldsIn = (schema: unknown): string[] =>
  typeof schema === 'object' && schema !== null
    ? [...Object.keys((schema as { properties?: object }).properties ?? {}), ...Object.values(schema).flatMap(fieldsIn)]
    : [];

const shown = [
  ['live', 'live.force.inForce'],
  ['live', 'live.force.suspended'],
  ['live', 'live.force.inForce', 'live.notice.given'],
  ['imposedWithoutResources'],
];
const starts = delegation.starts ?? {};
const definitions = [delegation.start, ...Object.values(starts), ...Object.values(delegation.events)];
const requirements = definitions.flatMap(({ requires }) => requires);

/** What the workflow names, by the kind of its text. */
const named: Readonly<Record<Exclude<keyof Texts, 'workflow'>, readonly string[]>> = {
  states: [
    ...nodes.map(({ path }) => path.join('.')),
    ...shown.map((paths) => delegation.shownState(paths)),
    ...(delegation.flags?.names ?? []),
  ],
  parties: definitions.flatMap(({ by }) => by.map(({ party }) => party)),
  events: ['start', ...Object.keys(starts), ...Object.keys(delegation.events)],
  fields: [delegation.startFor!.recipient, ...definitions.map(({ payload }) => payload)].flatMap((each) =>
    fieldsIn(payloadSchema(each)),
  ),
  deadlines: Object.keys(delegation.deadlines),
  tasks: delegation.tasks.map(({ name }) => name),
  reasons: requirements.flatMap(({ codes }) => codes),
  notices: nodes.flatMap(noticesOf),
};

describe('the texts of a delegation', () => {
  it('leave nothing of the workflow without a text', () => {
    expect(lintWorkflow(delegation)).toEqual([]);
  });

  it.each(Object.entries(named))('hold no %s that nothing uses', (kind, names) => {
    expect(Object.keys(kinds[kind as keyof typeof kinds]).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('expect figures of no reason that nothing gives', () => {
    expect(Object.keys(figures).filter((code) => !named.reasons.includes(code))).toEqual([]);
  });

  it('name the states that people see, not only the paths', () => {
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
