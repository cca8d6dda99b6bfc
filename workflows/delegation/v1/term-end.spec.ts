import type { MachineCase, MachineDesk } from '../../../test/journeys/machine-desk.js';
import { opened, term } from '../../../test/journeys/played.js';
import {
  appropriate,
  calculation,
  codes,
  dayAfter,
  draft,
  dueDates,
  handOver,
  keneshDecision,
  offer,
  pay,
  quarterlyTransfer,
  signAndPublish,
  suspensionOrder,
  type Term,
  yearCost,
} from '../scenarios/stages.js';

describe('the end of the term', () => {
  const short: Term = { ...term, termEnd: '2029-06-30' };
  const half = String(yearCost / 2n);
  const schedule = dueDates(short)
    .filter((dueOn) => dueOn <= short.termEnd)
    .map((dueOn) => ({ dueOn, amount: dueOn.startsWith('2029') ? half : quarterlyTransfer }));

  async function published(desk: MachineDesk): Promise<MachineCase> {
    const power = await desk.open({ instrument: 'agreement' });
    await draft(power, short);
    await power.send('ministry.financier', 'submitCosting', { ...calculation(short), schedule });
    await power.send('finance.financier', 'confirmCosting');
    await offer(desk, power);
    await power.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, power, 'accept'));
    await signAndPublish(desk, power);
    for (const year of short.years) await appropriate(desk, power, year);
    await handOver(power);
    await power.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
    return power;
  }

  test('its last day is the last on which a power comes into force', async () => {
    const { desk } = await opened();
    const powers = [await published(desk), await published(desk)] as const;
    for (const power of powers) for (const { dueOn, amount } of schedule) await pay(desk, power, dueOn, amount);
    await desk.moveTo(short.termEnd);
    await powers[0].send('ministry.signatory', 'bringIntoForce');
    await desk.moveTo(dayAfter(short.termEnd));
    expect(await powers[1].see()).toMatchObject({ state: 'settling', data: { settlement: { ground: 'expiry' } } });
    expect(codes(await powers[1].refused('ministry.signatory', 'bringIntoForce'))).toEqual(['notAccepted']);
  });

  test('its last day is the last on which a suspended power is resumed', async () => {
    const { desk } = await opened();
    const powers = [await published(desk), await published(desk)] as const;
    const last = schedule.at(-1)!;
    for (const power of powers) for (const { dueOn, amount } of schedule.slice(0, -1)) await pay(desk, power, dueOn, amount);
    await desk.moveTo(short.effectiveDate);
    for (const power of powers) await power.send('ministry.signatory', 'bringIntoForce');
    await desk.moveTo(dayAfter(last.dueOn, 20));
    for (const power of powers) await power.send('municipality.signatory', 'serveNotice');
    await desk.moveTo(dayAfter(last.dueOn, 60));
    for (const power of powers) await power.send('municipality.signatory', 'suspend', suspensionOrder);
    for (const power of powers) await pay(desk, power, last.dueOn, last.amount);
    await desk.moveTo(short.termEnd);
    await powers[0].send('municipality.signatory', 'resume');
    await desk.moveTo(dayAfter(short.termEnd));
    for (const power of powers) expect((await power.see()).state).toBe('settling');
    expect(codes(await powers[1].refused('municipality.signatory', 'resume'))).toEqual(['notAccepted']);
  });
});
