import { advance, explain, type Facts, localDate, Refused, type Snapshot } from '#machine';
import type { Role } from '../../../test/journeys/desk.js';
import { journeys } from '../../../test/journeys/journeys.js';
import { bodies, MachineDesk, storedRules, unknownId } from '../../../test/journeys/machine-desk.js';
import { calculation, enactment, negative, suspensionOrder, termFrom, untilSigning } from '../../../test/journeys/stages.js';
import { inHand } from './amendment.js';
import type { DelegationContext } from './context.js';
import { quarterOf } from './day.js';
import { delegation } from './delegation.workflow.js';

const term = termFrom('2027-01-01');

/** Every state there is, by its path. */
function pathsBelow(node: { states: object }, above = ''): string[] {
  return Object.entries(node.states as Record<string, { states: object }>).flatMap(([key, below]) => [
    `${above}${key}`,
    ...pathsBelow(below, `${above}${key}.`),
  ]);
}

/** What no journey leads through; the specs of their acts do. */
const beyondJourneys = ['live.amendment.underWay.enacting', 'live.dispute.open', 'unlawful'];

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
    'registry.registrar',
    'third.registrar',
    'successor.registrar',
    'successor.financier',
    'successor.signatory',
  ];
  const facts: Facts = {
    rules: storedRules(),
    calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] },
    power: { judicial: false, ownLocalMatter: false, holders: [bodies.ministry], listed: true },
    budgetLine: { year: 2027, recipient: bodies.municipality, free: '999999999999999' },
    payment: { recipient: bodies.municipality, paidOn: '2026-01-01', free: '999999999999999' },
    succession: { kind: 'merge', predecessors: [bodies.municipality], successors: [bodies.successor] },
  };

  /** A well-formed payload of every event, and where one can be known, one that fits the case. */
  function payloadsOf(context: DelegationContext, today: string) {
    const { draft, tranches, appropriations, reports } = context;
    const { termsHash } = inHand(context);
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
      acceptCounterOffer: {},
      reviseOffer: { changesAmounts: true, reasonText: 'Half of it can be paid.' },
      rejectCounterOffer: negative,
      requestConciliation: { reasonText: 'The sides are close.' },
      recordConciliation: { outcome: 'disagreement', protocol: 'e'.repeat(64) },
      answerRegistration: { agrees: true, answerText: 'It is so.' },
      giveNotice: { ground: 'court', actReference: 'Judgment 1', reasonText: 'By judgment.' },
      withdrawNotice: {},
      abandon: { ground: 'court', actReference: 'Judgment 1', reasonText: 'By judgment.' },
      recordBreach: { number: 'A-1', period, ground: 'Applications were answered late.' },
      answerBreach: { answerText: 'One specialist was ill.' },
      closeBreach: {},
      confirmBreach: negative,
      proposeAmendment: { clauses: { performanceStandards: 'Within five days.' }, reasonText: 'More applications.' },
      declineAmendment: negative,
      withdrawAmendment: negative,
      applyAmendment: {},
      openDispute: { claim: 'Two transfers are owed.' },
      recordDisputeOutcome: { outcome: 'They are owed.', protocol: 'f'.repeat(64) },
      openSuccessionReview: { succession: unknownId },
      recordSuccessorConsent: vote,
      decideSuccession: { decision: 'end', reasonText: 'Drafted anew.' },
      returnItem: { item: 'archive' },
      handOverCases: { to: 'The rayon administration', count: 3 },
      fileFinalReport: { narrative: 'What was done, and what it cost.' },
      returnFunds: { amount: '1', reference: 'R-1' },
      acknowledgeUnderpaid: { reasonText: 'The budget was cut.' },
      close: {},
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
    const desk = new MachineDesk(delegation, storedRules());
    const power = await desk.open({ instrument: 'agreement' });
    await untilSigning(desk, power, term);
    const { termsHash } = (await power.see()).data;
    await power.send('ministry.signatory', 'signAsProposer', { termsHash });
    const offices = [{ id: 'o', body: bodies.ministry, office: 'signatory', basis: 'order' }];
    const asking = { at: '2026-10-01T04:00:00.000Z', person: 'ministry.signatory', offices, facts };
    const signing = explain(delegation, power.snapshot, asking).find(({ type }) => type === 'signAsProposer');
    expect(signing).toMatchObject({ accepted: true, entitled: true, allowed: false, reasons: [{ code: 'alreadySigned' }] });
  });

  test('was asked for in every state, and for every event', async () => {
    const visited = new Set<string>();
    const desk = new MachineDesk(delegation, storedRules(), ({ states }) => states.forEach((state) => visited.add(state)));
    for (const play of Object.values(journeys)) await play(desk);
    const notVisited = pathsBelow(delegation.machine.root).filter((state) => !visited.has(state));
    expect(notVisited).toEqual(beyondJourneys);
    const { context } = (await desk.open({ instrument: 'law' })).snapshot;
    expect(Object.keys(payloadsOf(context, desk.today())).sort()).toEqual(Object.keys(delegation.events).sort());
  });
});
