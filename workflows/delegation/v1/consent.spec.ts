import type { Role } from '../scenarios/desk.js';
import { bodies, type MachineCase } from '../../../test/journeys/machine-desk.js';
import { contextOf, type Played, played, stateOf, term } from '../../../test/journeys/played.js';
import {
  calculation,
  codes,
  cost,
  draft,
  draftFields,
  dueDates,
  enactment,
  keneshDecision,
  negative,
  offer,
  resource,
  signAndPublish,
  untilEnacting,
  untilOffered,
  untilSigning,
} from '../scenarios/stages.js';
import { ledgerOf } from './ledger.js';

const [first] = dueDates(term) as [string];

const dueRows = (power: MachineCase) => ledgerOf(contextOf(power)).filter(({ kind }) => kind === 'due');

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

describe('who acted for the state does not speak for the recipient', () => {
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

  test('who calculated the costs does not confirm them', async () => {
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
