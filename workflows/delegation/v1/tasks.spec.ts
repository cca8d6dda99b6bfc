import { advance, explain, type Facts, localDate, Refused, type Snapshot } from '#machine';
import type { Role } from '../../../test/journeys/desk.js';
import { journeys } from '../../../test/journeys/journeys.js';
import { bodies, type MachineCase, MachineDesk, storedRules, unknownId } from '../../../test/journeys/machine-desk.js';
import {
  appropriate,
  calculation,
  dayAfter,
  draft,
  dueDates,
  enactment,
  negative,
  pay,
  suspensionOrder,
  termFrom,
  untilForce,
  untilPreparing,
  untilSigning,
  untilSuspended,
} from '../../../test/journeys/stages.js';
import type { DelegationContext } from './context.js';
import { quarterOf } from './day.js';
import { delegation } from './delegation.workflow.js';

const term = termFrom('2027-01-01');
const [, second, third] = dueDates(term) as [string, string, string];

interface Played {
  readonly desk: MachineDesk;
  readonly power: MachineCase;
}
type Stage = (desk: MachineDesk, power: MachineCase, stageTerm: typeof term) => Promise<void>;

async function played(stage: Stage): Promise<Played> {
  const desk = new MachineDesk(delegation, storedRules());
  const power = await desk.open({ instrument: 'agreement' });
  await stage(desk, power, term);
  return { desk, power };
}

/** What the journeys lead through; `unlawful` and `withdrawn` are ends. */
const visitedStates = [
  'consulting',
  'costing.awaitingConfirmation',
  'costing.awaitingCosting',
  'declined',
  'drafting',
  'enacting',
  'imposedWithoutResources',
  'keneshReview',
  'legalityCheck',
  'live.fiscalYear.appropriated',
  'live.force.inForce',
  'live.force.suspended',
  'live.funding.curing',
  'live.funding.late',
  'live.funding.onSchedule',
  'live.funding.underfunded',
  'noResponse',
  'preparing',
  'publishing',
  'readyToOffer',
  'signing',
];

const task = async (power: MachineCase, name: string) => (await power.see()).tasks.find((open) => open.name === name);

describe('what people are told they may do', () => {
  const roles: Role[] = [
    'ministry.drafter',
    'ministry.lawyer',
    'ministry.financier',
    'ministry.signatory',
    'municipality.registrar',
    'municipality.financier',
    'municipality.signatory',
    'finance.financier',
    'treasury.treasurer',
    'control.controller',
  ];
  const facts: Facts = {
    rules: storedRules(),
    calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] },
    power: { judicial: false, ownLocalMatter: false, holders: [bodies.ministry], listed: true },
    budgetLine: { year: 2027, recipient: bodies.municipality, free: '999999999999999' },
    payment: { recipient: bodies.municipality, paidOn: '2026-01-01', free: '999999999999999' },
  };

  /** A well-formed payload of every event, and where one can be known, one that fits the case. */
  function payloadsOf({ termsHash, draft, tranches, appropriations, reports }: DelegationContext, today: string) {
    const vote = { number: '1', adoptedOn: today, votesFor: 16, votesAgainst: 0, abstained: 0, deputiesElected: 21 };
    const hash = termsHash ?? '0'.repeat(64);
    const payment = tranches.at(-1)?.payment ?? unknownId;
    const budgetLine = appropriations.at(-1)?.budgetLine ?? unknownId;
    const period = reports.at(-1)?.period ?? quarterOf(today);
    const on = { today: () => today } as MachineDesk;
    return {
      saveDraft: { budgetCode: '70951' },
      submitForLegalityCheck: {},
      withdraw: negative,
      confirmLegality: { noHarmStatement: 'No own local matter is touched.' },
      returnDraft: negative,
      rejectAsUnlawful: negative,
      submitCosting: calculation(termFrom(draft.effectiveDate ?? '2027-01-01')),
      confirmCosting: {},
      returnCosting: negative,
      recordConsultation: { certificate: 'K-17', certifiedOn: today },
      skipConsultation: { reasonText: 'The recipient itself decides.' },
      recordConsultationBreach: { ground: 'Adopted without asking.' },
      offer: {},
      recordKeneshResolution: { ...vote, decision: 'accept', termsHash: hash },
      signAsProposer: { termsHash: hash },
      signAsRecipient: { termsHash: hash },
      rescind: { ...negative, resolution: vote },
      publish: { place: 'Erkin-Too', publishedOn: today },
      recordEnactment: enactment(on, draft.effectiveDate ?? today),
      recordAppropriation: { budgetLine: unknownId, amount: '1' },
      amendAppropriation: { budgetLine, amount: '1' },
      recordTranche: { payment: unknownId, amount: '1', dueOn: '2027-01-15' },
      reverseTranche: { payment, ...negative },
      contestReceipt: { payment, ...negative },
      confirmReceipt: { payment },
      confirmFromStatement: { payment, entryReference: 'S-1' },
      recordHandover: { item: 'archive', actNumber: 'A-1' },
      acknowledgeItem: { item: 'archive' },
      contestItem: { item: 'archive', ...negative },
      confirmSeparateLine: { line: '1430' },
      bringIntoForce: {},
      serveNotice: {},
      suspend: suspensionOrder,
      resume: {},
      submitReport: { period, spent: '1', narrative: 'All applications were answered in time.' },
      acceptReport: { period },
      returnReport: { period, ...negative },
      recordOwnTopUp: { period: quarterOf(today), amount: '1', reasonText: 'Salaries could not wait.' },
    } as Record<string, object>;
  }

  function outcome(snapshot: Snapshot, at: string, role: Role, type: string): Refused | null {
    const [party, office] = role.split('.') as [keyof typeof bodies, string];
    const actor = { person: role, body: bodies[party], office, basis: 'order' };
    const payload = payloadsOf(snapshot.context, localDate(at, 'Asia/Bishkek'))[type];
    if (payload === undefined) throw new Error(`no payload of ${type}`);
    try {
      advance(delegation, JSON.parse(JSON.stringify(snapshot)), { type, at, actor, payload, facts });
      return null;
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }

  /** Every way in which the explanation of a state and what is then sent contradict each other. */
  function contradictions(snapshot: Snapshot, at: string, role: Role): string[] {
    const [party, office] = role.split('.') as [keyof typeof bodies, string];
    const offices = [{ id: role, body: bodies[party], office, basis: 'order' }];
    return explain(delegation, snapshot, { at, person: role, offices, facts }).flatMap((explained) => {
      const { type, accepted, entitled, allowed, reasons } = explained;
      if (!entitled) return [];
      const refused = outcome(snapshot, at, role, type);
      const needsPayload = delegation.events[type]!.requires.some((requirement) => requirement.needsPayload);
      const agrees = allowed
        ? refused === null || (needsPayload && refused.code === 'notAllowed')
        : refused !== null &&
          refused.code === (accepted ? 'notAllowed' : 'notAccepted') &&
          reasons.every((reason) => refused.reasons.some((each) => JSON.stringify(each) === JSON.stringify(reason)));
      return agrees ? [] : [`${type} by ${role}: explained ${JSON.stringify(explained)}, then ${refused ?? 'taken'}`];
    });
  }

  test.each(Object.entries(journeys))('is what happens when they do it, in every state of journey %s', async (_, play) => {
    const seen: { snapshot: Snapshot; at: string }[] = [];
    await play(new MachineDesk(delegation, storedRules(), ({ snapshot }, at) => seen.push({ snapshot, at })));
    expect(seen.flatMap(({ snapshot, at }) => roles.flatMap((role) => contradictions(snapshot, at, role)))).toEqual([]);
  });

  test('is not to sign again, once they have signed', async () => {
    const { power } = await played(untilSigning);
    const { termsHash } = (await power.see()).data;
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    const offices = [{ id: 'o', body: bodies.ministry, office: 'signatory', basis: 'order' }];
    const asking = { at: '2026-10-01T04:00:00.000Z', person: 'ministry.signatory', offices, facts };
    const signing = explain(delegation, power.snapshot, asking).find(({ type }) => type === 'signAsProposer');
    expect(signing).toMatchObject({ accepted: true, entitled: true, allowed: false, reasons: [{ code: 'alreadySigned' }] });
  });

  test('was asked for in every state, and for every event', async () => {
    const desk = new MachineDesk(delegation, storedRules(), ({ states }) => states.forEach((state) => visited.add(state)));
    const visited = new Set<string>();
    for (const play of Object.values(journeys)) await play(desk);
    expect([...visited].sort()).toEqual(expect.arrayContaining(visitedStates));
    const { context } = (await desk.open({ instrument: 'law' })).snapshot;
    expect(Object.keys(payloadsOf(context, desk.today())).sort()).toEqual(Object.keys(delegation.events).sort());
  });
});

describe('the decision whether to suspend', () => {
  test('is awaited from the end of the cure until the power is suspended', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo(dayAfter(second, 20));
    await power.send('municipality.signatory', 'serveNotice');
    expect(await task(power, 'decideSuspension')).toBeUndefined();
    await desk.moveTo(dayAfter(desk.today(), 40));
    expect(await task(power, 'decideSuspension')).toMatchObject({ event: 'suspend', office: 'signatory' });
    await power.send('municipality.signatory', 'suspend', suspensionOrder);
    expect((await power.see()).states).toEqual(expect.arrayContaining(['live.funding.curing', 'live.force.suspended']));
    expect(await task(power, 'decideSuspension')).toBeUndefined();
  });

  test('is no longer awaited once the money has come', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo(dayAfter(second, 20));
    await power.send('municipality.signatory', 'serveNotice');
    await desk.moveTo(dayAfter(desk.today(), 40));
    await pay(desk, power, second);
    expect(await task(power, 'decideSuspension')).toBeUndefined();
  });
});

describe('resuming a suspended power', () => {
  async function suspended(): Promise<Played> {
    return played(async (desk, power) => {
      await untilForce(desk, power, term);
      await desk.moveTo(second);
      await untilSuspended(desk, power);
    });
  }

  test('is awaited only when nothing due is missing any more, and until it is done', async () => {
    const { desk, power } = await suspended();
    expect(await task(power, 'resumePower')).toBeUndefined();
    await pay(desk, power, second, '1000');
    expect(await task(power, 'resumePower')).toBeUndefined();
    const payment = await pay(desk, power, second);
    expect(await task(power, 'resumePower')).toMatchObject({ event: 'resume', office: 'signatory' });
    await power.send('municipality.financier', 'contestReceipt', { payment, ...negative });
    expect(await task(power, 'resumePower')).toBeUndefined();
    await power.send('municipality.financier', 'confirmReceipt', { payment });
    await power.send('municipality.signatory', 'resume');
    expect(await task(power, 'resumePower')).toBeUndefined();
  });

  test('is not awaited while the year is not appropriated or a thing is contested', async () => {
    const { desk, power } = await suspended();
    const { budgetLine, amount } = (power.snapshot.context as DelegationContext).appropriations[0]!;
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount: '1' });
    await pay(desk, power, second);
    expect(await task(power, 'resumePower')).toBeUndefined();
    await power.send('finance.financier', 'amendAppropriation', { budgetLine, amount });
    expect(await task(power, 'resumePower')).toBeDefined();
    await power.send('municipality.signatory', 'contestItem', { item: 'archive', ...negative });
    expect(await task(power, 'resumePower')).toBeUndefined();
    await power.send('municipality.signatory', 'acknowledgeItem', { item: 'archive' });
    expect(await task(power, 'resumePower')).toBeDefined();
  });
});

describe('a task that is overdue keeps its day', () => {
  test('the calculation and its confirmation', async () => {
    const { desk, power } = await played((_, power) => draft(power, term));
    expect(await task(power, 'calculateCosts')).toMatchObject({ dueOn: '2026-10-22' });
    await desk.moveTo('2026-10-30');
    expect(await task(power, 'calculateCosts')).toMatchObject({ dueOn: '2026-10-22' });
    await power.send('ministry.financier', 'submitCosting', calculation(term));
    await desk.moveTo('2026-11-30');
    expect(await task(power, 'confirmCosts')).toMatchObject({ dueOn: '2026-11-20' });
  });

  test('the signature that is missing', async () => {
    const { desk, power } = await played(untilSigning);
    await desk.moveTo('2026-10-30');
    const { termsHash } = (await power.see()).data;
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    expect(await task(power, 'signAsProposer')).toBeUndefined();
    expect(await task(power, 'signAsRecipient')).toMatchObject({ dueOn: '2026-10-22' });
  });

  test('what is awaited for the effective date', async () => {
    const { desk, power } = await played(untilPreparing);
    await desk.moveTo('2027-01-10');
    for (const name of ['appropriate', 'transferMoney', 'handOverItems', 'confirmSeparateLine', 'bringIntoForce']) {
      expect(await task(power, name)).toMatchObject({ dueOn: '2027-01-01' });
    }
  });

  test('the transfer that did not come, then the next one', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo(dayAfter(second, 30));
    expect(await task(power, 'transferMoney')).toMatchObject({ dueOn: second });
    await pay(desk, power, second);
    expect(await task(power, 'transferMoney')).toMatchObject({ dueOn: third });
  });

  test('the appropriation of the running year', async () => {
    const { desk, power } = await played(untilForce);
    for (const dueOn of dueDates(term).slice(1)) await pay(desk, power, dueOn);
    await desk.moveTo('2028-03-01');
    expect(await task(power, 'appropriateYear')).toMatchObject({ dueOn: '2028-01-31' });
    await appropriate(desk, power, 2028);
    expect(await task(power, 'appropriateYear')).toBeUndefined();
  });

  test('the review of a report', async () => {
    const { desk, power } = await played(untilForce);
    await desk.moveTo('2027-04-05');
    const report = { period: '2027-Q1', spent: '1', narrative: 'All applications were answered in time.' };
    await power.send('municipality.financier', 'submitReport', report);
    await desk.moveTo('2027-05-30');
    expect(await task(power, 'reviewReport')).toMatchObject({ dueOn: '2027-04-19' });
  });
});
