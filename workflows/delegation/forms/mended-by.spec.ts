import { type Asking, explain, fillText, formatDate, formatMoney, languages, type Reason, startOfDay, type Text } from '#machine';
import { journeys } from '../scenarios/journeys.js';
import { bodies, type MachineCase, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import { roles } from '../scenarios/payloads.js';
import { draftFields, termFrom } from '../scenarios/stages.js';
import { type Lacking, rows } from '../../../test/properties/requirement-cases.js';
import { delegation } from '../v1/delegation.workflow.js';
import { mendedBy } from './mended-by.forms.js';

/** Whatever an event is checked with before anybody has typed anything: where it is unmet, the event cannot start yet. */
const codes = [
  ...new Set(
    Object.values(delegation.events)
      .filter(({ by }) => by.length > 0)
      .flatMap(({ requires }) => requires.filter(({ needsPayload }) => !needsPayload).flatMap((each) => each.codes)),
  ),
].sort();

/** Nothing is to be waited for: it is done already, is for others to do, has no place in such a case, or its time is over. */
const beyondMending = [
  'agreementOnly',
  'alreadyAnswered',
  'alreadySigned',
  'amendmentIsOwn',
  'amendmentOfOtherSide',
  'breachAlreadyRecorded',
  'enactedOnly',
  'noDispute',
  'noNotice',
  'noSuccessionReview',
  'notRegistered',
  'nothingUnderpaid',
  'noticeOfOtherSide',
  'proposerOnly',
  'recipientOnly',
  'termEnded',
];

/** The office is the right one, the person is not: the reason itself says that another must act. */
const forAnother = ['actedForRecipient', 'actedForState', 'calculatedBySamePerson', 'draftedBySamePerson'];
const another = { ky: 'башка адам', ru: 'другой человек', en: 'another person' };

/** Where the event is accepted at all, this is met. */
const neverMissing = ['notRegistered'];

/** Numbers that are no amounts. */
const counts = ['days', 'year'];

interface Met extends Reason {
  /** By whom any event is accepted there: `finance financier`. */
  readonly actors: ReadonlySet<string>;
}

const rules = storedRules();
const lawful = { judicial: false, ownLocalMatter: false, holders: [bodies.ministry], listed: true };
const unlawful = { judicial: true, ownLocalMatter: true, holders: [], listed: false };

/** By what it says, so that the same is looked at once. */
const met = new Map<string, Met>();

/** What each office reads of each event there, by who may hold it. */
function ask({ snapshot }: Pick<MachineCase, 'snapshot'>, at: string, power: object = lawful): void {
  const facts = { rules, calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] }, power };
  for (const role of roles) {
    const [party, office] = role.split('.') as [keyof typeof bodies, string];
    const offices = [{ id: role, body: bodies[party], office, basis: 'order' }];
    for (const person of [role, 'ministry.drafter', 'ministry.financier', 'municipality.signatory'])
      keep({ at, person, offices, facts });
  }

  function keep(asking: Asking): void {
    const accepted = explain(delegation, snapshot, asking).filter((each) => each.accepted);
    const actors = new Set(
      accepted.flatMap(({ type }) => delegation.events[type]!.by.map(({ party, office }) => `${party} ${office}`)),
    );
    for (const reason of accepted.filter(({ entitled }) => entitled).flatMap(({ reasons }) => reasons)) {
      met.set(JSON.stringify([reason, [...actors].sort()]), { ...reason, actors });
    }
  }
}

const askAfterEach = (): MachineDesk => new MachineDesk(delegation, rules, (step, at) => ask(step, at));

/** Cases in which one requirement alone is unmet; where it is about another day, explained on that day. */
async function lacking(drive: (desk: MachineDesk) => Promise<Lacking>): Promise<void> {
  const desk = askAfterEach();
  const { delegation: power, on = desk.today() } = await drive(desk);
  ask(power, startOfDay(on, 'Asia/Bishkek'));
}

describe('what keeps an event from starting', () => {
  beforeAll(async () => {
    for (const play of Object.values(journeys)) await play(askAfterEach());
    for (const drive of Object.values(rows).flatMap((row) => Object.values(row.lacking))) await lacking(drive);
    const desk = askAfterEach();
    const power = await desk.open({ instrument: 'agreement' });
    await power.send('ministry.drafter', 'saveDraft', { ...draftFields(termFrom('2027-01-01')), termEnd: '2026-12-31' });
    const checked = await desk.open({ instrument: 'agreement' });
    await checked.send('ministry.drafter', 'saveDraft', draftFields(termFrom('2027-01-01')));
    await checked.send('ministry.drafter', 'submitForLegalityCheck');
    ask(checked, startOfDay(desk.today(), 'Asia/Bishkek'), unlawful);
  }, 300_000);

  const metOf = (code: string): Met[] => [...met.values()].filter((each) => each.code === code);
  const textOf = (code: string): Text => delegation.texts.reasons[code]!;

  test.each(codes)('%s is said by the machine, of a case that can be', (code) => {
    expect(metOf(code).length > 0).toBe(!neverMissing.includes(code));
  });

  test.each(codes)('%s is said with every amount and date, in each language', (code) => {
    for (const { params } of metOf(code)) {
      for (const language of languages) {
        const said = fillText(textOf(code), params, language);
        for (const [name, value] of Object.entries(params)) expect(said).toContain(written(name, value, language));
        // What is not known yet leaves no hole.
        expect(said).not.toMatch(/[{}]|\s[.,:;)]|\(\s*\)/);
      }
    }
  });

  test.each(codes)('%s says who must act, or that it comes by itself', (code) => {
    if (forAnother.includes(code)) {
      for (const language of languages) expect(textOf(code)[language]).toContain(another[language]);
    } else expect(Object.hasOwn(mendedBy, code)).toBe(!beyondMending.includes(code));
  });

  test.each(Object.entries(mendedBy).filter(([, who]) => who.length > 0))('who mends %s can act there', (code, who) => {
    const idle = metOf(code).filter(({ actors }) => !who.some(({ party, office }) => actors.has(`${party} ${office}`)));
    expect(idle).toEqual([]);
  });

  test('of nothing else it is said who mends it', () => {
    expect(Object.keys(mendedBy).filter((code) => !codes.includes(code))).toEqual([]);
    expect([...beyondMending, ...forAnother].filter((code) => !codes.includes(code))).toEqual([]);
  });
});

function written(name: string, value: string, language: (typeof languages)[number]): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return formatDate(value, language);
  return /^\d+$/.test(value) && !counts.includes(name) ? formatMoney(value, language) : value;
}
