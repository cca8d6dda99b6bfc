import { bodies, MachineDesk, storedRules } from '../../../test/journeys/machine-desk.js';
import { amendment, recosted, untilAmendmentAwaitsMoney } from '../scenarios/life.journeys.js';
import {
  calculation,
  codes,
  dueDates,
  keneshDecision,
  negative,
  pay,
  quarterlyTransfer,
  termFrom,
  untilForce,
  yearCost,
} from '../scenarios/stages.js';
import { contextOf, type Played, played, stateOf, statesOf, term } from '../../../test/journeys/played.js';
import { delegation } from './delegation.workflow.js';
import { agreementPaper } from './papers/agreement.paper.js';

const [, , third] = dueDates(term) as [string, string, string];
const dearer = recosted(term, third, 30_000_000n);
const same = recosted(term, third, 0n);
const agreed = { treasuryAccount: '4402011101001234', budgetCode: '70951' };
const other = { treasuryAccount: '4402011101009999', budgetCode: '70952' };
const yetOther = { treasuryAccount: '4402011101008888', budgetCode: '70953' };
type Name = keyof typeof agreed;
const names: Name[] = ['treasuryAccount', 'budgetCode'];

const reasonText = 'Moved to another office.';
const changing = {
  treasuryAccount: { event: 'changeAccount', role: 'municipality.signatory', by: bodies.municipality },
  budgetCode: { event: 'changeBudgetCode', role: 'finance.financier', by: bodies.finance },
} as const;
const change = ({ power }: Played, name: Name, value: string): Promise<void> =>
  power.send(changing[name].role, changing[name].event, { [name]: value, reasonText });

/** What the case holds money to, by what it refuses. */
async function expected({ desk, power }: Played): Promise<Record<Name, string | undefined>> {
  const amount = '1000';
  const payment = await desk.payment({ amount, account: 'another' });
  const budgetLine = await desk.budgetLine({ year: 2027, amount, classificationCode: 'another' });
  const refused = [
    ...(await power.refused('treasury.treasurer', 'recordTranche', { payment, amount, dueOn: third })),
    ...(await power.refused('finance.financier', 'recordAppropriation', { budgetLine, amount })),
  ];
  const of = (code: string): string | undefined => refused.find((each) => each.code === code)?.params['expected'];
  return { treasuryAccount: of('accountDiffers'), budgetCode: of('classificationDiffers') };
}

async function inForce(): Promise<Played> {
  const one = await played(untilForce);
  await one.desk.moveTo('2027-01-20');
  return one;
}

const tranche = async ({ desk, power }: Played, account: string, dueOn = third, amount = '30000000') => {
  const payment = await desk.payment({ amount, account });
  return () => power.send('treasury.treasurer', 'recordTranche', { payment, amount, dueOn });
};
const appropriation = async ({ desk, power }: Played, classificationCode: string, amount = '60000000') => {
  const budgetLine = await desk.budgetLine({ year: 2027, amount, classificationCode });
  return () => power.send('finance.financier', 'recordAppropriation', { budgetLine, amount });
};

describe('account and code are changed beside the terms', () => {
  test.each(names)('%s: the case says who did it, when and why', async (name) => {
    const one = await inForce();
    await change(one, name, other[name]);
    expect(contextOf(one.power)).toMatchObject({
      draft: agreed,
      changedTerms: { [name]: { value: other[name], by: changing[name].by, on: '2027-01-20', reasonText } },
    });
    expect(await expected(one)).toEqual({ ...agreed, [name]: other[name] });
  });

  test.each([
    ['treasuryAccount', 'accountChanged'],
    ['budgetCode', 'budgetCodeChanged'],
  ] as const)('%s: every party is notified', async (name, template) => {
    const notices: { template: string; bodies: string[] }[] = [];
    const desk = new MachineDesk(delegation, storedRules(), ({ effects }) =>
      effects.forEach((effect) => {
        if (effect.kind === 'notify')
          notices.push({
            template: effect.template,
            bodies: effect.to.flatMap((each) => ('body' in each ? String(each.body) : [])),
          });
      }),
    );
    const power = await desk.open({ instrument: 'agreement' });
    await untilForce(desk, power, term);
    // Also a court, and who is to carry the power on.
    await power.send('municipality.signatory', 'openDispute', { claim: 'Paid too little.', third: bodies.third });
    await power.send('registry.registrar', 'openSuccessionReview', { succession: desk.succession(['successor']) });
    notices.length = 0;
    await change({ desk, power }, name, other[name]);
    // All but the registry, which keeps the register of bodies and has no part in the money.
    const parties = delegation.parties(contextOf(power)).filter(({ party }) => party !== 'registry');
    expect(parties.map(({ party }) => party)).toEqual(expect.arrayContaining(['third', 'successor']));
    expect(notices.map((each) => each.template)).toEqual([template]);
    expect([...new Set(notices[0]!.bodies)].sort()).toEqual([...new Set(parties.map(({ body }) => body))].sort());
  });
});

test('the agreement on paper has the agreed values, and beside them what holds instead', async () => {
  const one = await inForce();
  const paper = (): string => {
    const context = contextOf(one.power);
    const named = Object.keys(agreementPaper.facts(context)).map((name) => [name, { name: { ru: `the ${name}` } }]);
    const facts = { calendar: { timeZone: 'Asia/Bishkek' }, ...Object.fromEntries(named) };
    const record = { seq: 1, at: '2027-01-20T04:00:00.000Z', hash: 'a'.repeat(64) };
    return JSON.stringify(agreementPaper.layout({ context, record, records: [], facts } as never, 'ru'));
  };
  expect(paper()).not.toContain('Изменено после соглашения');
  await change(one, 'treasuryAccount', other.treasuryAccount);
  for (const said of [agreed.treasuryAccount, other.treasuryAccount, '20.01.2027', 'the treasuryAccount', reasonText])
    expect(paper()).toContain(said);
});

describe('an amendment that comes into force', () => {
  async function applied(own: Partial<typeof agreed>, before: Partial<typeof agreed>, after: Partial<typeof agreed>) {
    const one = await inForce();
    for (const name of names) if (before[name] !== undefined) await change(one, name, before[name]);
    await untilAmendmentAwaitsMoney(one.desk, one.power, same, { ...amendment, ...own });
    for (const name of names) if (after[name] !== undefined) await change(one, name, after[name]);
    await one.power.send('ministry.signatory', 'applyAmendment');
    return one;
  }

  test('that repeats the terms it was proposed against leaves a change made since', async () => {
    const one = await applied(agreed, {}, other);
    expect(await expected(one)).toEqual(other);
    expect(contextOf(one.power).draft).toMatchObject(agreed);
  });

  test('that repeats the value of a change made before it leaves a change made since', async () => {
    const one = await applied(other, other, yetOther);
    expect(await expected(one)).toEqual(yetOther);
    expect(contextOf(one.power).draft).toMatchObject(other);
  });

  test('that repeats the value of a change takes it into the terms: nothing is changed beside them any more', async () => {
    const one = await applied({ treasuryAccount: '4402 0111 0100 9999', budgetCode: '70 952' }, other, {});
    expect(contextOf(one.power)).toMatchObject({ draft: { budgetCode: '70 952' }, changedTerms: {} });
  });

  test('that says nothing of them leaves a change made before and since', async () => {
    expect(
      await expected(await applied({}, { budgetCode: other.budgetCode }, { treasuryAccount: other.treasuryAccount })),
    ).toEqual(other);
  });

  test('that gives them another value takes the place of a change, made before or since', async () => {
    expect(await expected(await applied(yetOther, other, {}))).toEqual(yetOther);
    expect(await expected(await applied(yetOther, {}, other))).toEqual(yetOther);
  });

  test('that goes back to the agreed value, against a change made before, takes its place', async () => {
    const one = await applied(agreed, other, yetOther);
    expect(await expected(one)).toEqual(agreed);
    expect(contextOf(one.power).changedTerms).toEqual({});
  });
});

describe('money for an amendment that changes account and code', () => {
  async function awaitingMoney(own: object = other, costing: object = dearer): Promise<Played> {
    const one = await inForce();
    await untilAmendmentAwaitsMoney(one.desk, one.power, costing, { ...amendment, ...own });
    return one;
  }

  test('is taken before it is in force, and brings it there', async () => {
    const one = await awaitingMoney();
    expect(codes(await one.power.refused('ministry.signatory', 'applyAmendment'))).toEqual([
      'extraTrancheShort',
      'appropriationShort',
    ]);
    await (
      await tranche(one, other.treasuryAccount)
    )();
    await (
      await appropriation(one, other.budgetCode)
    )();
    await one.power.send('ministry.signatory', 'applyAmendment');
    expect(await expected(one)).toEqual(other);
  });

  test('of a transfer or year that the terms in force have as well is also taken by these; a refusal names both', async () => {
    const one = await awaitingMoney();
    expect(await expected(one)).toEqual({
      treasuryAccount: `${agreed.treasuryAccount}, ${other.treasuryAccount}`,
      budgetCode: `${agreed.budgetCode}, ${other.budgetCode}`,
    });
    await (
      await tranche(one, agreed.treasuryAccount)
    )();
    await (
      await appropriation(one, agreed.budgetCode)
    )();
  });

  test('of a transfer that only the amendment has goes to its account alone', async () => {
    const costing = dearer as { schedule: { dueOn: string; amount: string }[] };
    const moved = costing.schedule.map((each) => (each.dueOn === third ? { ...each, dueOn: '2027-06-20' } : each));
    const one = await awaitingMoney(other, { ...costing, schedule: moved });
    const amount = '1000';
    const payment = await one.desk.payment({ amount });
    const payload = { payment, amount, dueOn: '2027-06-20' };
    expect(await one.power.refused('treasury.treasurer', 'recordTranche', payload)).toEqual([
      { code: 'accountDiffers', params: { expected: other.treasuryAccount, found: agreed.treasuryAccount } },
    ]);
    await (
      await tranche(one, other.treasuryAccount, '2027-06-20')
    )();
  });

  test('is not taken as long as only one side has proposed them', async () => {
    const one = await inForce();
    await one.power.send('ministry.signatory', 'proposeAmendment', { ...amendment, ...other });
    await one.power.send('ministry.financier', 'submitCosting', dearer);
    await one.power.send('finance.financier', 'confirmCosting');
    expect(await expected(one)).toEqual(agreed);
  });

  test('of transfers and years that only it has is not taken before: it would count wherever it had arrived', async () => {
    const one = await inForce();
    const { desk, power } = one;
    await power.send('ministry.signatory', 'proposeAmendment', { ...amendment, ...other, termEnd: '2031-12-31' });
    const longer = calculation(lengthened(2031)) as { schedule: { dueOn: string }[] };
    const schedule = longer.schedule.map((each) => (each.dueOn === third ? { ...each, dueOn: '2027-06-20' } : each));
    await power.send('ministry.financier', 'submitCosting', { ...longer, schedule });
    await power.send('finance.financier', 'confirmCosting');
    const amount = '1000';
    const ofTerms = { payment: await desk.payment({ amount }), amount, dueOn: '2027-06-20' };
    const line = { budgetLine: await desk.budgetLine({ year: 2030, amount }), amount };
    expect(await power.refused('treasury.treasurer', 'recordTranche', ofTerms)).toEqual([
      { code: 'transferNotScheduled', params: { dueOn: '2027-06-20' } },
    ]);
    expect(await power.refused('finance.financier', 'recordAppropriation', line)).toEqual([
      { code: 'lineOfOtherYear', params: { year: '2030', first: '2027', last: '2029' } },
    ]);
    await agree(one);
    expect(codes(await power.refused('treasury.treasurer', 'recordTranche', ofTerms))).toEqual(['accountDiffers']);
    expect(codes(await power.refused('finance.financier', 'recordAppropriation', line))).toEqual(['classificationDiffers']);
    await (
      await tranche(one, other.treasuryAccount, '2027-06-20')
    )();
    const budgetLine = await desk.budgetLine({ year: 2030, amount, classificationCode: other.budgetCode });
    await power.send('finance.financier', 'recordAppropriation', { budgetLine, amount });
  });

  test('goes where the terms in force say when the amendment only repeats them', async () => {
    const one = await awaitingMoney(agreed);
    await change(one, 'treasuryAccount', other.treasuryAccount);
    expect(await expected(one)).toEqual({ ...agreed, treasuryAccount: other.treasuryAccount });
  });
});

/** The term in force, until the end of another year. */
const lengthened = (last: number): typeof term => {
  const first = term.years[0]!;
  return { ...term, years: Array.from({ length: last - first + 1 }, (_, index) => first + index) };
};

/** The kenesh accepts the amendment that lies before it, and both sides sign. */
async function agree({ desk, power }: Played): Promise<void> {
  const { termsHash } = contextOf(power).amendment!;
  const accepted = await keneshDecision(desk, power, 'accept', { termsHash });
  await power.send('municipality.registrar', 'recordKeneshResolution', accepted);
  await power.send('ministry.signatory', 'signAsProposer', { termsHash });
  await power.send('municipality.signatory', 'signAsRecipient', { termsHash });
}

describe('the year of an appropriation while a case is settled', () => {
  /** Ended with its term, the last transfer of which is owed. */
  async function settling(paid: readonly string[]): Promise<Played> {
    const one = await inForce();
    for (const dueOn of paid) await pay(one.desk, one.power, dueOn);
    await one.desk.moveTo('2030-01-10');
    expect(await stateOf(one.power)).toBe('settling');
    return one;
  }
  const line = async ({ desk, power }: Played, year: number) => {
    const budgetLine = await desk.budgetLine({ year, amount: quarterlyTransfer });
    return () => power.send('finance.financier', 'recordAppropriation', { budgetLine, amount: quarterlyTransfer });
  };
  const refusedYear = async (one: Played, year: number) => {
    const budgetLine = await one.desk.budgetLine({ year, amount: '1' });
    return one.power.refused('finance.financier', 'recordAppropriation', { budgetLine, amount: '1' });
  };
  const outside = (year: number, last: number) => [
    { code: 'lineOfOtherYear', params: { year: String(year), first: '2027', last: String(last) } },
  ];

  test('what is owed is appropriated of the year in which it is paid', async () => {
    const one = await settling(dueDates(term).slice(1, -1));
    await (
      await line(one, 2030)
    )();
    expect(await refusedYear(one, 2031)).toEqual(outside(2031, 2030));
    await (
      await tranche(one, agreed.treasuryAccount, dueDates(term).at(-1), quarterlyTransfer)
    )();
    expect(await refusedYear(one, 2030)).toEqual(outside(2030, 2029));
  });

  test('where nothing is owed no year after the end is taken, be it of the term', async () => {
    const one = await inForce();
    await one.power.send('ministry.signatory', 'giveNotice', {
      ground: 'court',
      actReference: 'Judgment 1',
      reasonText: 'By judgment.',
    });
    for (const dueOn of dueDates(term).slice(1, 3)) await pay(one.desk, one.power, dueOn);
    await one.desk.moveTo('2027-06-01');
    expect(await stateOf(one.power)).toBe('settling');
    expect(await refusedYear(one, 2028)).toEqual(outside(2028, 2027));
  });
});

describe('a power that was registered has neither account nor code', () => {
  async function registered(): Promise<Played> {
    const desk = new MachineDesk(delegation, storedRules());
    await desk.moveTo('2027-01-05');
    const since = '2022-03-01';
    const power = await desk.register({ instrument: 'law', since, publishedOn: since, basisDate: since });
    await power.send('ministry.financier', 'submitCosting', calculation(termFrom('2027-01-01')));
    await power.send('finance.financier', 'confirmCosting');
    return { desk, power };
  }

  test('nothing is compared with what nobody has said; everything else is', async () => {
    const one = await registered();
    await (
      await tranche(one, 'any account', third, '1000')
    )();
    await (
      await appropriation(one, 'any code', '1000')
    )();
    const amount = '1000';
    const send = (payment: string) => one.power.refused('treasury.treasurer', 'recordTranche', { payment, amount, dueOn: third });
    expect(codes(await send(await one.desk.payment({ amount, isLeftToConfirm: true })))).toEqual(['paymentUnconfirmed']);
    expect(codes(await send(await one.desk.payment({ amount, paidOn: '2022-03-01' })))).toEqual(['paymentTooOld']);
    const budgetLine = await one.desk.budgetLine({ year: 2026, amount });
    expect(codes(await one.power.refused('finance.financier', 'recordAppropriation', { budgetLine, amount }))).toEqual([
      'lineOfOtherYear',
    ]);
  });

  test('a year that only a costing has which nobody has confirmed is none of the terms', async () => {
    const desk = new MachineDesk(delegation, storedRules());
    await desk.moveTo('2027-01-05');
    const since = '2022-03-01';
    const termEnd = '2027-12-31';
    const power = await desk.register({ instrument: 'law', since, publishedOn: since, basisDate: since }, { termEnd });
    const years = [2027, 2028, 2029];
    const costing = calculation({ effectiveDate: '2027-01-01', termEnd, years }) as { schedule: { dueOn: string }[] };
    const schedule = [{ ...costing.schedule[0]!, amount: String(yearCost) }];
    await power.send('ministry.financier', 'submitCosting', { ...costing, schedule });
    const line = { budgetLine: await desk.budgetLine({ year: 2029, amount: '1' }), amount: '1' };
    expect(codes(await power.refused('finance.financier', 'recordAppropriation', line))).toEqual(['lineOfOtherYear']);
    await power.send('finance.financier', 'confirmCosting');
    await power.send('finance.financier', 'recordAppropriation', line);
  });

  test('from the day on which each side has said its own, that is compared', async () => {
    const one = await registered();
    for (const name of names) await change(one, name, other[name]);
    expect(await expected(one)).toEqual(other);
  });

  test('or from the first agreed terms that name them', async () => {
    const one = await registered();
    const { desk, power } = one;
    await power.send('ministry.drafter', 'recordConsultation', { certificate: 'K-3', certifiedOn: '2021-11-01' });
    await (
      await appropriation(one, 'any code', String(yearCost))
    )();
    await (
      await tranche(one, 'any account', dueDates(term)[0], quarterlyTransfer)
    )();
    await power.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
    await power.send('ministry.signatory', 'bringIntoForce');
    await power.send('ministry.signatory', 'proposeAmendment', { ...other, reasonText });
    await power.send('ministry.financier', 'submitCosting', calculation(term));
    await power.send('finance.financier', 'confirmCosting');
    expect(await expected(one).catch((error: Error) => error.message)).toContain('was not refused');
    await power.send('ministry.drafter', 'recordEnactment', {
      act: 'Law',
      number: '12',
      adoptedOn: desk.today(),
      publishedOn: desk.today(),
      effectiveOn: desk.today(),
      textHash: 'a'.repeat(64),
    });
    expect(await statesOf(power)).toContain('live.amendment.underWay.awaitingMoney');
    await power.send('ministry.signatory', 'applyAmendment');
    expect(await expected(one)).toEqual(other);
  });
});

test('a payment that is void, or repeats another one, is not money of a case', async () => {
  const one = await inForce();
  const amount = '1000';
  const send = (payment: string) => one.power.refused('treasury.treasurer', 'recordTranche', { payment, amount, dueOn: third });
  const entered = await one.desk.payment({ amount, isLeftToConfirm: true });
  expect(await send(entered)).toEqual([{ code: 'paymentUnconfirmed', params: { status: 'entered' } }]);
  expect(await send(await one.desk.payment({ amount, status: 'void' }))).toEqual([
    { code: 'paymentUnconfirmed', params: { status: 'void' } },
  ]);
  const repeats = 'PP-1';
  expect(await send(await one.desk.payment({ amount, repeats }))).toEqual([
    { code: 'paymentRepeats', params: { reference: repeats } },
  ]);
  expect(codes(await one.power.refused('treasury.treasurer', 'reverseTranche', { payment: entered, ...negative }))).toEqual([
    'trancheUnknown',
  ]);
});
