import type { Role } from '../../../test/journeys/desk.js';
import { bodies, type MachineCase, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import {
  appropriate,
  calculation,
  codes,
  cost,
  dayAfter,
  draft,
  draftFields,
  dueDates,
  enactment,
  keneshDecision,
  malformed,
  negative,
  offer,
  pay,
  resource,
  reverse,
  signAndPublish,
  termFrom,
  untilEnacted,
  untilEnacting,
  untilForce,
  untilOffered,
  untilPreparing,
  untilSigning,
  yearCost,
} from '../../../test/journeys/stages.js';
import type { DelegationContext } from './context.js';
import { delegation } from './delegation.workflow.js';
import { allocationsOf, ledgerOf } from './ledger.js';

const term = termFrom('2027-01-01');
const [first] = dueDates(term) as [string];

interface Played {
  readonly desk: MachineDesk;
  readonly power: MachineCase;
}
type Stage = (desk: MachineDesk, power: MachineCase, stageTerm: typeof term) => Promise<void>;

async function played(stage: Stage, instrument = 'agreement'): Promise<Played> {
  const desk = new MachineDesk(delegation, storedRules());
  const power = await desk.open({ instrument });
  await stage(desk, power, term);
  return { desk, power };
}

const contextOf = (power: MachineCase) => power.snapshot.context as DelegationContext;
const stateOf = async (power: MachineCase) => (await power.see()).state;
const dueRows = (power: MachineCase) => ledgerOf(contextOf(power)).filter(({ kind }) => kind === 'due');

/** The kenesh takes its consent back, today, by 16 of 21. */
const resolution = (desk: MachineDesk) => ({
  number: '14/2',
  adoptedOn: desk.today(),
  votesFor: 16,
  votesAgainst: 3,
  abstained: 1,
  deputiesElected: 21,
});

describe('an agreement is undone before force', () => {
  const stages: [string, Stage][] = [
    ['while it is being signed', untilSigning],
    [
      'when it is signed and not yet published',
      async (desk, power) => {
        await untilSigning(desk, power, term);
        const { termsHash } = contextOf(power);
        await power.send('ministry.signatory', 'signAsProposer', { termsHash });
        await power.send('municipality.signatory', 'signAsRecipient', { termsHash });
      },
    ],
  ];
  const sides: Role[] = ['ministry.signatory', 'municipality.signatory'];
  const cases = stages.flatMap(([when, stage]) => sides.map((side) => [when, side, stage] as const));

  test.each(cases)('%s by the %s, with a reason', async (_, side, stage) => {
    const { power } = await played(stage);
    expect(await malformed(power, side, 'rescind', {})).toEqual(['/reasonCode', '/reasonText']);
    await power.send(side, 'rescind', negative);
    expect(await stateOf(power)).toBe('withdrawn');
    expect(contextOf(power)).toMatchObject({ rescindedOn: '2026-10-01', negative: { code: 'other', text: negative.reasonText } });
    expect(dueRows(power)).toEqual([]);
  });

  test('after publication only by the recipient, never by the ministry, resolution or not', async () => {
    const { desk, power } = await played(untilPreparing);
    const resolved = { ...negative, resolution: resolution(desk) };
    expect(codes(await power.refused('ministry.signatory', 'rescind', resolved))).toEqual(['recipientOnly']);
    await power.send('municipality.signatory', 'rescind', resolved);
    expect(await stateOf(power)).toBe('withdrawn');
  });

  test('after publication only with a resolution of the kenesh, by its majority, not of tomorrow', async () => {
    const { desk, power } = await played(untilPreparing);
    const refused = async (changed: object | null) =>
      power.refused(
        'municipality.signatory',
        'rescind',
        changed === null ? negative : { ...negative, resolution: { ...resolution(desk), ...changed } },
      );
    expect(codes(await refused(null))).toEqual(['resolutionMissing']);
    expect(await refused({ votesFor: 10 })).toEqual([
      { code: 'majorityNotReached', params: { votesFor: '10', deputiesElected: '21', percent: '50' } },
    ]);
    expect(codes(await refused({ votesFor: 18 }))).toEqual(['votesExceedDeputies']);
    expect(codes(await refused({ adoptedOn: dayAfter(desk.today()) }))).toEqual(['dateInFuture']);
  });

  test('after publication only with a resolution that is younger than the consent it takes back', async () => {
    const { desk, power } = await played(untilPreparing);
    const before = { ...resolution(desk), adoptedOn: '2026-09-30' };
    await power.refused('municipality.signatory', 'rescind', { ...negative, resolution: before });
  });

  test('never where the power comes by law: an act is not undone by an agreement’s way', async () => {
    const { desk, power } = await played(untilEnacted, 'law');
    for (const side of sides) {
      const asked = { ...negative, resolution: resolution(desk) };
      expect(codes(await power.refused(side, 'rescind', asked))).toEqual(['agreementOnly']);
    }
  });

  type Released = (desk: MachineDesk, power: MachineCase) => Promise<void>;
  const sent: Released = async (desk, power) => void (await pay(desk, power, first));
  const handedOver: Released = (_, power) =>
    power.send('ministry.drafter', 'recordHandover', { item: 'archive', actNumber: 'A-1' });
  const released: [string, Released][] = [
    ['money was sent', sent],
    [
      'money was sent and contested',
      async (desk, power) => {
        const payment = await pay(desk, power, first);
        await power.send('municipality.financier', 'contestReceipt', { payment, ...negative });
      },
    ],
    ['a thing was handed over', handedOver],
    [
      'a thing was handed over and contested',
      async (desk, power) => {
        await handedOver(desk, power);
        await power.send('municipality.signatory', 'contestItem', { item: 'archive', ...negative });
      },
    ],
  ];

  test.each(released)('once %s, that is settled first; nothing is owed by it any more', async (_, release) => {
    const { desk, power } = await played(untilPreparing);
    await appropriate(desk, power, 2027);
    await release(desk, power);
    await power.send('municipality.signatory', 'rescind', { ...negative, resolution: resolution(desk) });
    expect(await stateOf(power)).toBe('settling');
    expect(contextOf(power)).toMatchObject({
      rescindedOn: desk.today(),
      settlement: { ground: 'rescinded' },
      appropriations: [],
    });
    expect(dueRows(power)).toEqual([]);
  });

  test('once the money was taken back there is nothing to settle', async () => {
    const { desk, power } = await played(untilPreparing);
    await reverse(power, await pay(desk, power, first));
    await power.send('municipality.signatory', 'rescind', { ...negative, resolution: resolution(desk) });
    expect(await stateOf(power)).toBe('withdrawn');
  });

  test('never once the power is in force', async () => {
    const { desk, power } = await played(untilForce);
    const asked = { ...negative, resolution: resolution(desk) };
    expect(codes(await power.refused('municipality.signatory', 'rescind', asked))).toEqual(['notAccepted']);
  });

  test('and gives the budget line back to others; nothing is due from it any more', async () => {
    const { desk, power } = await played(untilPreparing);
    const budgetLine = await appropriate(desk, power, 2027);
    const other = await desk.open({ instrument: 'agreement' });
    await untilPreparing(desk, other, term);
    const asked = { budgetLine, amount: String(yearCost) };
    expect(codes(await other.refused('finance.financier', 'recordAppropriation', asked))).toEqual(['budgetLineExhausted']);
    expect(dueRows(power)).toHaveLength(12);

    await power.send('municipality.signatory', 'rescind', { ...negative, resolution: resolution(desk) });
    expect(allocationsOf(contextOf(power))).toEqual([]);
    expect(ledgerOf(contextOf(power))).toEqual([]);
    await other.send('finance.financier', 'recordAppropriation', asked);
  });
});

describe('nothing is due', () => {
  test('from an agreement before it is published, though costed, accepted and signed', async () => {
    const { desk, power } = await played(untilSigning);
    expect(ledgerOf(contextOf(power))).toEqual([]);
    await signAndPublish(desk, power);
    expect(dueRows(power)).toHaveLength(12);
    expect(dueRows(power)[0]).toMatchObject({ period: '2027-Q1', dueOn: first });
  });

  test('from a law before it is published', async () => {
    const { desk, power } = await played(untilEnacting, 'law');
    expect(ledgerOf(contextOf(power))).toEqual([]);
    await power.send('ministry.drafter', 'recordEnactment', enactment(desk, term.effectiveDate));
    expect(dueRows(power)).toHaveLength(12);
  });
});

describe('whoever acted for the state does not speak for the recipient', () => {
  const hands: [string, string][] = [
    ['drafted', 'ministry.drafter'],
    ['checked the law', 'ministry.lawyer'],
    ['calculated', 'ministry.financier'],
    ['confirmed the costs for finance', 'finance.financier'],
    ['offered', 'ministry.signatory'],
  ];

  test.each(hands)('given a person who %s, the resolution of the kenesh is recorded by another', async (_, person) => {
    const { desk, power } = await played(untilOffered);
    const accepted = await keneshDecision(desk, power, 'accept');
    expect(codes(await power.refused('municipality.registrar', 'recordKeneshResolution', accepted, person))).toEqual([
      'actedForState',
    ]);
    const declined = await keneshDecision(desk, power, 'decline');
    expect(codes(await power.refused('municipality.registrar', 'recordKeneshResolution', declined, person))).toEqual([
      'actedForState',
    ]);
  });

  test.each(hands)('given a person who %s, another signs for the recipient', async (_, person) => {
    const { power } = await played(untilSigning);
    const { termsHash } = contextOf(power);
    expect(codes(await power.refused('municipality.signatory', 'signAsRecipient', { termsHash }, person))).toEqual([
      'actedForState',
    ]);
    await power.send('municipality.signatory', 'signAsRecipient', { termsHash }, 'somebody.else');
  });

  test.each(['ministry', 'finance', 'treasury'] as const)(
    'given a mandate of the municipality in the hands of the %s, nobody of it consents; given one in those of a union, it does',
    async (body) => {
      const { desk, power } = await played(untilOffered);
      const accepted = await keneshDecision(desk, power, 'accept');
      const mandate = { id: 'mandate', body: bodies[body] };
      const refused = await power.refused('municipality.registrar', 'recordKeneshResolution', accepted, 'deputy', mandate);
      expect(codes(refused)).toEqual(['actedForState']);
      await power.send('municipality.registrar', 'recordKeneshResolution', accepted, 'deputy', { ...mandate, body: 'union' });
    },
  );

  test('given a person who returned a costing for finance, another signs for the recipient', async () => {
    const { power } = await played(async (desk, power) => {
      await draft(power, term);
      await power.send('ministry.financier', 'submitCosting', calculation(term));
      await power.send('finance.financier', 'returnCosting', negative, 'finance.deputy');
      await cost(power, term);
      await offer(desk, power);
      await power.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, power, 'accept'));
    });
    const { termsHash } = contextOf(power);
    const refused = await power.refused('municipality.signatory', 'signAsRecipient', { termsHash }, 'finance.deputy');
    expect(codes(refused)).toEqual(['actedForState']);
  });

  test('given a person who only submitted the draft for the legality check, another signs for the recipient', async () => {
    const { power } = await played(async (desk, power) => {
      await power.send('ministry.drafter', 'saveDraft', draftFields(term));
      await power.send('ministry.drafter', 'submitForLegalityCheck', {}, 'ministry.deputy');
      await power.send('ministry.lawyer', 'confirmLegality', { noHarmStatement: 'No own local matter is touched.' });
      await cost(power, term);
      await offer(desk, power);
      await power.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, power, 'accept'));
    });
    const { termsHash } = contextOf(power);
    const refused = await power.refused('municipality.signatory', 'signAsRecipient', { termsHash }, 'ministry.deputy');
    expect(codes(refused)).toEqual(['actedForState']);
  });

  test('given a person who signed as proposer, another signs for the recipient', async () => {
    const { power } = await played(untilSigning);
    const { termsHash } = contextOf(power);
    await power.send('ministry.signatory', 'signAsProposer', { termsHash }, 'both');
    const refused = await power.refused('municipality.signatory', 'signAsRecipient', { termsHash }, 'both');
    expect(codes(refused)).toEqual(['actedForState']);
  });

  test('given a person who signed for the recipient first, another signs as proposer', async () => {
    const { power } = await played(untilSigning);
    const { termsHash } = contextOf(power);
    await power.send('municipality.signatory', 'signAsRecipient', { termsHash }, 'both');
    await power.refused('ministry.signatory', 'signAsProposer', { termsHash }, 'both');
  });

  test('whoever calculated the costs does not confirm them', async () => {
    const { power } = await played((_, power) => draft(power, term));
    await power.send('ministry.financier', 'submitCosting', calculation(term), 'both');
    expect(codes(await power.refused('finance.financier', 'confirmCosting', {}, 'both'))).toEqual(['calculatedBySamePerson']);
    await power.send('finance.financier', 'confirmCosting');
  });
});

describe('a breach of consultation', () => {
  const ground = { ground: 'Adopted without asking the municipalities.' };
  const others: Role[] = ['municipality.signatory', 'control.controller'];

  async function consulting(instrument: string): Promise<Played> {
    return played(async (_, power) => {
      await draft(power, term);
      await cost(power, term);
    }, instrument);
  }

  test.each(['law', 'otherAct'])('while a %s is being consulted on, only its author can record it', async (instrument) => {
    const { power } = await consulting(instrument);
    for (const role of others) {
      expect(codes(await power.refused(role, 'recordConsultationBreach', ground))).toEqual(['proposerOnly']);
    }
    await power.send('ministry.drafter', 'recordConsultationBreach', ground);
    expect(await stateOf(power)).toBe('enacting');
  });

  test('of an agreement is nothing that the consultation ends with', async () => {
    const { power } = await consulting('agreement');
    expect(codes(await power.refused('ministry.drafter', 'recordConsultationBreach', ground))).toEqual(['enactedOnly']);
  });

  test('is recorded later by the recipient and by control too, in every state until force and in it', async () => {
    const { desk, power } = await played(untilEnacting, 'law');
    const [recipient, control] = others;
    const record = async (state: string, role: (typeof others)[number]) => {
      expect(await stateOf(power)).toBe(state);
      await power.send(role, 'recordConsultationBreach', ground);
    };
    await record('enacting', recipient!);
    expect(await power.refused(recipient!, 'recordConsultationBreach', ground)).toEqual([
      { code: 'breachAlreadyRecorded', params: {} },
    ]);
    await power.send('ministry.drafter', 'recordEnactment', enactment(desk, term.effectiveDate));
    await record('preparing', control!);
    await desk.moveTo(term.effectiveDate);
    expect(await stateOf(power)).toBe('imposedWithoutResources');
    await resource(desk, power, term);
    await power.send('ministry.signatory', 'bringIntoForce');
    expect(await stateOf(power)).toBe('inForce');
    expect(
      contextOf(power)
        .breaches.map(({ by }) => by)
        .slice(-2),
    ).toEqual([bodies.municipality, bodies.control]);
  });
});

describe('a date that people type', () => {
  test('publication is not before the last signature', async () => {
    const { desk, power } = await played(untilSigning);
    const { termsHash } = contextOf(power);
    await power.send('municipality.signatory', 'signAsRecipient', { termsHash });
    await desk.moveTo('2026-10-09');
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    const published = (publishedOn: string) => ({ place: 'Erkin-Too', publishedOn });
    expect(await power.refused('ministry.drafter', 'publish', published('2026-10-08'))).toEqual([
      { code: 'publishedBeforeSigned', params: { publishedOn: '2026-10-08', signedOn: '2026-10-09' } },
    ]);
    expect(codes(await power.refused('ministry.drafter', 'publish', published('2026-10-10')))).toEqual(['dateInFuture']);
    await power.send('ministry.drafter', 'publish', published('2026-10-09'));
  });

  test('the resolution of the kenesh is not before the offer, nor in the future', async () => {
    const { desk, power } = await played(untilOffered);
    const accepted = await keneshDecision(desk, power, 'accept');
    const refused = async (adoptedOn: string) =>
      power.refused('municipality.registrar', 'recordKeneshResolution', { ...accepted, adoptedOn });
    expect(await refused('2026-09-30')).toEqual([
      { code: 'resolvedBeforeOffer', params: { adoptedOn: '2026-09-30', offeredOn: '2026-10-01' } },
    ]);
    expect(codes(await refused('2026-10-02'))).toEqual(['dateInFuture']);
  });

  test('a resolution adopted after the first offer stands, though the offer was made again since', async () => {
    const { desk, power } = await played(untilOffered);
    await desk.moveTo('2026-11-10');
    await power.send('ministry.signatory', 'offer');
    const accepted = { ...(await keneshDecision(desk, power, 'accept')), adoptedOn: '2026-11-02' };
    await power.send('municipality.registrar', 'recordKeneshResolution', accepted);
    expect(await stateOf(power)).toBe('signing');
  });

  test('an act is not published before it is adopted, nor in effect after the term or in a year without costs', async () => {
    const { desk, power } = await played(untilEnacting, 'law');
    const refused = async (changed: object) =>
      power.refused('ministry.drafter', 'recordEnactment', { ...enactment(desk, term.effectiveDate), ...changed });
    expect(await refused({ publishedOn: '2026-09-30' })).toEqual([
      { code: 'publishedBeforeAdopted', params: { publishedOn: '2026-09-30', adoptedOn: '2026-10-01' } },
    ]);
    expect(await refused({ effectiveOn: '2030-01-01' })).toEqual([
      { code: 'effectiveAfterTerm', params: { effectiveOn: '2030-01-01', termEnd: '2029-12-31' } },
      { code: 'yearNotCosted', params: { year: '2030' } },
    ]);
    expect(await refused({ effectiveOn: '2026-12-31' })).toEqual([{ code: 'yearNotCosted', params: { year: '2026' } }]);
    expect(codes(await refused({ publishedOn: '2026-10-02' }))).toEqual(['dateInFuture']);
    expect(codes(await refused({ adoptedOn: '2026-10-02', publishedOn: '2026-10-02' }))).toEqual([
      'dateInFuture',
      'dateInFuture',
    ]);
  });

  test('a certificate of consultation is not of tomorrow', async () => {
    const { power } = await played(async (_, power) => {
      await draft(power, term);
      await cost(power, term);
    });
    const certified = { certificate: 'K-17', certifiedOn: '2026-10-02' };
    expect(codes(await power.refused('ministry.drafter', 'recordConsultation', certified))).toEqual(['dateInFuture']);
  });
});
