import { Refused, start, validatePayload } from '#machine';
import { bodies, type MachineCase, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import { unknownId } from '../scenarios/payloads.js';
import { calculation, draft, draftFields, malformed, termFrom } from '../scenarios/stages.js';
import type { DelegationContext } from './context.js';
import { delegation } from './delegation.workflow.js';

const term = termFrom('2027-01-01');
const contextOf = (power: MachineCase) => power.snapshot.context as DelegationContext;
const sitDown = () => new MachineDesk(delegation, storedRules());
const opened = (): Promise<MachineCase> => sitDown().open({ instrument: 'agreement' });

describe('the body of state control', () => {
  const own = ['ministry', 'municipality', 'finance', 'treasury'] as const;

  test.each(own)('is never the %s of the same delegation, whether named at the start or in the draft', async (side) => {
    const started = async () => sitDown().open({ instrument: 'agreement', control: bodies[side] });
    await expect(started).rejects.toMatchObject({ reasons: [{ code: 'controlNotIndependent' }] });
    const power = await opened();
    expect(await power.refused('ministry.drafter', 'saveDraft', { control: bodies[side] })).toEqual([
      { code: 'controlNotIndependent', params: {} },
    ]);
  });

  test('is one that the register knows', async () => {
    const started = async () => sitDown().open({ instrument: 'agreement', control: unknownId });
    await expect(started).rejects.toMatchObject({ reasons: [{ code: 'controlUnknown' }] });
    const power = await opened();
    expect(await power.refused('ministry.drafter', 'saveDraft', { control: unknownId })).toEqual([
      { code: 'controlUnknown', params: {} },
    ]);
  });

  test('is the rayon administration unless the draft names another body that is independent', async () => {
    const power = await opened();
    expect(contextOf(power).control).toBe(bodies.control);
    await power.send('ministry.drafter', 'saveDraft', { control: bodies.auditOffice });
    await power.send('ministry.drafter', 'saveDraft', { budgetCode: '70951' });
    expect(contextOf(power).control).toBe(bodies.auditOffice);
    const other = await sitDown().open({ instrument: 'agreement', control: bodies.auditOffice });
    expect(contextOf(other).control).toBe(bodies.auditOffice);
  });

  test('is the rayon administration by default, where another body proposes', () => {
    expect(controlOf(bodies.ministry)).toBe(bodies.control);
  });

  test('is not the proposer by default either: no rayon administration that proposes controls itself', () => {
    expect(controlOf(bodies.control)).not.toBe(bodies.control);
  });
});

test('the number of a case names the year in Bishkek, not in UTC, in which it begins', () => {
  const numberAt = (at: string): string => begun(bodies.ministry, at).number;
  expect(numberAt('2026-12-31T17:59:59.999Z')).toBe('D-2026-000001');
  expect(numberAt('2026-12-31T18:00:00.000Z')).toBe('D-2027-000001');
});

/** Who controls, when this body proposes and names nobody; null when that is refused. */
function controlOf(proposer: string): string | null {
  try {
    return begun(proposer, '2026-10-01T04:00:00.000Z').control;
  } catch (error) {
    if (error instanceof Refused) return null;
    throw error;
  }
}

function begun(proposer: string, at: string): DelegationContext {
  const facts = {
    rules: storedRules(),
    calendar: { timeZone: 'Asia/Bishkek', approved: [], off: [], worked: [] },
    power: { judicial: false, ownLocalMatter: false, holders: [proposer], listed: true },
    recipient: { id: bodies.municipality, kind: 'municipality', rayonAdministration: bodies.control },
    authorities: { financeMinistry: bodies.finance, treasury: bodies.treasury },
    caseNumber: 1,
  };
  const payload = { instrument: 'agreement', power: unknownId, title: 'Civil registration', recipient: bodies.municipality };
  const actor = { person: 'drafter', body: proposer, office: 'drafter', basis: 'order' };
  const { snapshot } = start(delegation, { type: 'start', at, actor, payload, facts });
  return snapshot.context as DelegationContext;
}

test('a draft names no territory that the register does not know', async () => {
  const power = await opened();
  expect(await power.refused('ministry.drafter', 'saveDraft', { territory: unknownId })).toEqual([
    { code: 'territoryUnknown', params: {} },
  ]);
  expect(contextOf(power).draft.territory).toBeUndefined();
});

describe('an id in capital letters is malformed, so that one thing never has two names', () => {
  const capital = bodies.auditOffice.toUpperCase();

  test.each(['power', 'recipient', 'control'])('%s of a proposal', (field) => {
    const whole = { instrument: 'law', title: 'Civil registration', power: unknownId, recipient: bodies.municipality };
    const payload = { ...whole, control: bodies.auditOffice };
    expect(validatePayload(delegation.start.payload, payload)).toEqual(payload);
    const wrong = () => validatePayload(delegation.start.payload, { ...payload, [field]: capital });
    expect(wrong).toThrow(
      expect.objectContaining({ code: 'invalidPayload', problems: [{ path: `/${field}`, code: 'matches' }] }),
    );
  });

  test.each([
    ['territory of a draft', 'ministry.drafter', 'saveDraft', 'territory', {}],
    ['control of a draft', 'ministry.drafter', 'saveDraft', 'control', {}],
    ['budget line of an appropriation', 'finance.financier', 'recordAppropriation', 'budgetLine', { amount: '1' }],
    ['budget line of a cut', 'finance.financier', 'amendAppropriation', 'budgetLine', { amount: '1' }],
    ['payment of a tranche', 'treasury.treasurer', 'recordTranche', 'payment', { amount: '1', dueOn: '2027-01-15' }],
    ['payment reversed', 'treasury.treasurer', 'reverseTranche', 'payment', { reasonCode: 'other', reasonText: 'Twice.' }],
    ['payment contested', 'municipality.financier', 'contestReceipt', 'payment', { reasonCode: 'other', reasonText: 'None.' }],
    ['payment confirmed', 'municipality.financier', 'confirmReceipt', 'payment', {}],
    ['payment of a statement', 'treasury.treasurer', 'confirmFromStatement', 'payment', { entryReference: 'S-1' }],
  ] as const)('%s', async (_, role, type, field, rest) => {
    const power = await opened();
    expect(await malformed(power, role, type, { ...rest, [field]: capital })).toEqual([`/${field}`]);
    expect(validatePayload(delegation.events[type]!.payload, { ...rest, [field]: bodies.auditOffice })).toBeDefined();
  });
});

describe('the terms that both sides bind themselves to', () => {
  const otherTerritory = 'dd40465f-a6cf-59e3-8cfa-62e2103514b1';

  async function termsHash(fields: object, costing: object): Promise<string> {
    const power = await opened();
    await power.send('ministry.drafter', 'saveDraft', draftFields(term));
    await power.send('ministry.drafter', 'saveDraft', fields);
    await power.send('ministry.drafter', 'submitForLegalityCheck');
    await power.send('ministry.lawyer', 'confirmLegality', { noHarmStatement: 'No own local matter is touched.' });
    await power.send('ministry.financier', 'submitCosting', { ...calculation(term), ...costing });
    await power.send('finance.financier', 'confirmCosting');
    return contextOf(power).termsHash!;
  }

  test('the same terms always give the same hash', async () => {
    const power = await opened();
    await draft(power, term);
    await power.send('ministry.financier', 'submitCosting', calculation(term));
    await power.send('finance.financier', 'confirmCosting');
    expect(contextOf(power).termsHash).toBe(await termsHash({}, {}));
  });

  test.each<[string, object, object?]>([
    ['whether the recipient may suspend', { suspensionAllowed: false }],
    ['the days between publication and effect', { publicationDays: 14 }],
    ['no day between publication and effect', { publicationDays: 0 }],
    ['the territory', { territory: otherTerritory }],
    ['the budget code', { budgetCode: '70952' }],
    ['the treasury account', { treasuryAccount: '4402011101001235' }],
    ['the body of control', { control: bodies.auditOffice }],
    ['the clause by which transfers follow the costs', {}, { backLoadedByClause: 'Clause 9' }],
    ['the end of the term', { termEnd: '2029-12-30' }],
    ['the effective date', { effectiveDate: '2027-01-02' }],
    ['a clause', { clauses: { liability: 'Another text.' } }],
    ['an item to hand over', {}, { items: [] }],
  ])('%s: changed, they are other terms', async (_, fields, costing = {}) => {
    expect(await termsHash(fields, costing)).not.toBe(await termsHash({}, {}));
  });
});

test('who only submitted the draft has had a hand in it, and does not check it', async () => {
  const power = await opened();
  await power.send('ministry.drafter', 'saveDraft', draftFields(term));
  await power.send('ministry.drafter', 'submitForLegalityCheck', {}, 'ministry.deputy');
  const confirmation = { noHarmStatement: 'No own local matter is touched.' };
  expect(await power.refused('ministry.lawyer', 'confirmLegality', confirmation, 'ministry.deputy')).toEqual([
    { code: 'draftedBySamePerson', params: {} },
  ]);
});
