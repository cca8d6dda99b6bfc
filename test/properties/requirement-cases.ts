import type { Case, Desk, Role } from '../../workflows/delegation/scenarios/desk.js';
import type { MachineCase, MachineDesk } from '../journeys/machine-desk.js';
import {
  appropriate,
  bringAgreementIntoForce,
  calculation,
  dayAfter,
  draft,
  draftFields,
  dueDates,
  handOver,
  keneshDecision,
  nextEffectiveDate,
  offer,
  open,
  pay,
  quarterlyTransfer,
  register,
  resource,
  signAndPublish,
  suspensionOrder,
  type Term,
  termFrom,
  untilPreparing,
  untilSuspended,
  yearCost,
} from '../../workflows/delegation/scenarios/stages.js';

/** A case in which an event lacks one thing only, and the event as it would be sent. */
export interface Lacking {
  readonly delegation: MachineCase;
  readonly person?: string;
  /** A later day than the desk's, when that day would otherwise end the case by itself. */
  readonly on?: string;
  readonly payload?: object;
  /** Changes of the context that no event can bring about. */
  readonly forged?: object;
}

type Drive = (desk: MachineDesk) => Promise<Lacking>;

interface Row {
  readonly role: Role;
  /** By the reason's code. */
  readonly lacking: Readonly<Record<string, Drive>>;
}

const schedule = (days: readonly string[], amount = quarterlyTransfer): object[] => days.map((dueOn) => ({ dueOn, amount }));

/** Everything for force but what is left out; on the day of effect. */
async function ready(
  desk: Desk,
  left: { appropriation?: true; tranche?: true; line?: true; items?: 'handover' | 'word' } = {},
): Promise<MachineCase> {
  const term = termFrom(nextEffectiveDate(desk.today()));
  const delegation = (await open(desk, { instrument: 'agreement' })) as MachineCase;
  await untilPreparing(desk, delegation, term);
  if (left.appropriation === undefined) await appropriate(desk, delegation, term.years[0]!);
  if (left.tranche === undefined) await pay(desk, delegation, dueDates(term)[0]!);
  if (left.items === undefined) await handOver(delegation);
  if (left.items === 'word') await delegation.send('ministry.drafter', 'recordHandover', { item: 'archive', actNumber: 'A-1' });
  if (left.line === undefined) await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  await desk.moveTo(term.effectiveDate);
  return delegation as MachineCase;
}

/** A term that ends within its first year, on the 20th of December, with all of its transfers in that year. */
async function shortTerm(desk: Desk): Promise<{ delegation: MachineCase; term: Term }> {
  const long = termFrom(nextEffectiveDate(desk.today()));
  const term = { ...long, termEnd: `${long.years[0]}-12-20` };
  const delegation = (await open(desk, { instrument: 'agreement' })) as MachineCase;
  await draft(delegation, term);
  const costing = { ...calculation(term), schedule: schedule(dueDates(term).slice(0, 4)) };
  await delegation.send('ministry.financier', 'submitCosting', costing);
  await delegation.send('finance.financier', 'confirmCosting');
  await offer(desk, delegation);
  await delegation.send('municipality.registrar', 'recordKeneshResolution', await keneshDecision(desk, delegation, 'accept'));
  await signAndPublish(desk, delegation);
  await resource(desk, delegation, term);
  return { delegation, term };
}

/** A power by law that was registered without a term, costed for three years; with a breach of consultation or without. */
async function registered(
  desk: Desk,
  instrument: 'law' | 'agreement',
  isConsulted = true,
): Promise<{ delegation: MachineCase; term: Term }> {
  const year = Number(nextEffectiveDate(desk.today()).slice(0, 4));
  await desk.moveTo(`${year}-01-05`);
  const term = { ...termFrom(`${year}-01-01`), termEnd: '' };
  const since = `${year - 5}-03-01`;
  const delegation = (await register(desk, { instrument, since, publishedOn: since, basisDate: since })) as MachineCase;
  await delegation.send('ministry.financier', 'submitCosting', calculation(term));
  await delegation.send('finance.financier', 'confirmCosting');
  if (isConsulted) await delegation.send('control.controller', 'recordConsultationBreach', { ground: 'Nobody was asked.' });
  await appropriate(desk, delegation, year);
  await pay(desk, delegation, dueDates(term)[0]!);
  await delegation.send('municipality.financier', 'confirmSeparateLine', { line: '1430' });
  return { delegation, term };
}

/** Everything that a schedule of three years asks for, paid and appropriated. */
async function payAhead(desk: Desk, delegation: Case, term: Term): Promise<void> {
  for (const year of term.years.slice(1)) await appropriate(desk, delegation, year);
  await pay(desk, delegation, dueDates(term)[1]!, String(yearCost * 3n - BigInt(quarterlyTransfer)));
}

/** Suspended for the second transfer; paid since, unless it is left out. */
async function suspended(desk: Desk, isPaid = true): Promise<{ delegation: MachineCase; term: Term }> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  await desk.moveTo(dueDates(term)[1]!);
  await untilSuspended(desk, delegation);
  if (isPaid) await pay(desk, delegation, dueDates(term)[1]!);
  return { delegation: delegation as MachineCase, term };
}

/** An amendment of these costs, agreed and published. */
async function amended(desk: Desk, delegation: Case, costing: object, fields: object = {}): Promise<void> {
  await delegation.send('ministry.signatory', 'proposeAmendment', { ...fields, reasonText: 'More applications.' });
  await delegation.send('ministry.financier', 'submitCosting', costing);
  await delegation.send('finance.financier', 'confirmCosting');
  const { termsHash } = (await delegation.see()).data.amendment!;
  const accepted = await keneshDecision(desk, delegation, 'accept', { termsHash });
  await delegation.send('municipality.registrar', 'recordKeneshResolution', accepted);
  await delegation.send('ministry.signatory', 'signAsProposer', { termsHash });
  await delegation.send('municipality.signatory', 'signAsRecipient', { termsHash });
  await delegation.send('ministry.drafter', 'publish', { place: 'Erkin-Too', publishedOn: desk.today() });
}

/** The transfers of a term, the one of a day changed; each year costs what it transfers. */
function changed(term: Term, day: string, amount: bigint): object {
  const transfers = dueDates(term).map((dueOn) => ({ dueOn, amount: dueOn === day ? String(amount) : quarterlyTransfer }));
  const lines = term.years.map((year) => {
    const total = transfers
      .filter(({ dueOn }) => dueOn.startsWith(`${year}`))
      .reduce((sum, each) => sum + BigInt(each.amount), 0n);
    return { year, kind: 'staff', description: 'Specialists', volume: 1, price: String(total) };
  });
  return { ...calculation(term), lines, schedule: transfers, backLoadedByClause: 'Clause 7' };
}

/** As much as so many transfers, in each year. */
const costs = ({ years }: Term, transfers: bigint): object[] =>
  years.map((year) => {
    return { year, kind: 'staff', description: 'Specialists', volume: 1, price: String(BigInt(quarterlyTransfer) * transfers) };
  });

const half = BigInt(quarterlyTransfer) / 2n;
const dearer = BigInt(quarterlyTransfer) + half;

/** In force, with an agreed amendment by which the second transfer is larger; paid and appropriated, unless left out. */
async function dearerAmended(desk: Desk, left: { money?: true; appropriation?: true } = {}): Promise<MachineCase> {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const [first, second] = dueDates(term) as [string, string];
  // Before it is due, the first transfer would be money in advance and pass for the extra.
  await desk.moveTo(dayAfter(first, 5));
  await amended(desk, delegation, changed(term, second, dearer));
  if (left.money === undefined) await pay(desk, delegation, second, String(half));
  if (left.appropriation === undefined) await appropriate(desk, delegation, term.years[0]!, String(half));
  return delegation as MachineCase;
}

const merged = async (desk: MachineDesk, delegation: MachineCase): Promise<Lacking> => {
  await desk.succeed('merge');
  return { delegation };
};
const curing = async (desk: Desk, days: number): Promise<MachineCase> => {
  const { delegation, term } = await bringAgreementIntoForce(desk);
  await desk.moveTo(dayAfter(dueDates(term)[1]!, 20));
  await delegation.send('municipality.signatory', 'serveNotice');
  await desk.moveTo(dayAfter(desk.today(), days));
  return delegation as MachineCase;
};

/** For each requirement of what a power depends on: the case in which it alone is unmet. */
export const rows: Readonly<Record<string, Row>> = {
  bringIntoForce: {
    role: 'ministry.signatory',
    lacking: {
      actedForRecipient: async (desk) => ({ delegation: await ready(desk), person: 'municipality.signatory' }),
      successionReviewOpen: async (desk) => merged(desk, await ready(desk)),
      effectiveDateNotReached: async (desk) => {
        const term = termFrom(nextEffectiveDate(desk.today()));
        const delegation = (await open(desk, { instrument: 'agreement' })) as MachineCase;
        await untilPreparing(desk, delegation, term);
        await resource(desk, delegation, term);
        await desk.moveTo(dayAfter(term.effectiveDate, -1));
        return { delegation };
      },
      termEnded: async (desk) => {
        const { delegation, term } = await shortTerm(desk);
        await pay(desk, delegation, dueDates(term)[1]!, String(BigInt(quarterlyTransfer) * 3n));
        await desk.moveTo(`${term.years[0]}-12-19`);
        return { delegation, on: `${term.years[0]}-12-25` };
      },
      publicationTooRecent: async (desk) => {
        const term = termFrom(nextEffectiveDate(desk.today()));
        const delegation = (await open(desk, { instrument: 'agreement' })) as MachineCase;
        await delegation.send('ministry.drafter', 'saveDraft', { ...draftFields(term), publicationDays: 200 });
        await untilPreparing(desk, delegation, term);
        await resource(desk, delegation, term);
        await desk.moveTo(term.effectiveDate);
        return { delegation };
      },
      consentMissing: async (desk) => ({ delegation: (await registered(desk, 'agreement')).delegation }),
      consultationMissing: async (desk) => ({ delegation: (await registered(desk, 'law', false)).delegation }),
      costingMissingForYear: async (desk) => {
        const { delegation, term } = await registered(desk, 'law');
        await payAhead(desk, delegation, term);
        await desk.moveTo(`${term.years[2]! + 1}-01-05`);
        return { delegation };
      },
      appropriationMissing: async (desk) => ({ delegation: await ready(desk, { appropriation: true }) }),
      firstTrancheMissing: async (desk) => ({ delegation: await ready(desk, { tranche: true }) }),
      tranchesDueShort: async (desk) => {
        const delegation = await ready(desk);
        await desk.moveTo(`${desk.today().slice(0, 4)}-04-02`);
        return { delegation };
      },
      itemsNotHandedOver: async (desk) => ({ delegation: await ready(desk, { items: 'handover' }) }),
      itemsNotAcknowledged: async (desk) => ({ delegation: await ready(desk, { items: 'word' }) }),
      separateLineMissing: async (desk) => ({ delegation: await ready(desk, { line: true }) }),
    },
  },
  resume: {
    role: 'municipality.signatory',
    lacking: {
      actedForState: async (desk) => ({ delegation: (await suspended(desk)).delegation, person: 'ministry.signatory' }),
      successionReviewOpen: async (desk) => merged(desk, (await suspended(desk)).delegation),
      termEnded: async (desk) => {
        const { delegation, term } = await shortTerm(desk);
        await desk.moveTo(term.effectiveDate);
        await delegation.send('ministry.signatory', 'bringIntoForce');
        await desk.moveTo(dueDates(term)[1]!);
        await untilSuspended(desk, delegation);
        await pay(desk, delegation, dueDates(term)[1]!, String(BigInt(quarterlyTransfer) * 3n));
        return { delegation, on: `${term.years[0]}-12-25` };
      },
      tranchesDueShort: async (desk) => ({ delegation: (await suspended(desk, false)).delegation }),
      costingMissingForYear: async (desk) => {
        const { delegation, term } = await registered(desk, 'law');
        await delegation.send('ministry.signatory', 'bringIntoForce');
        await desk.moveTo(dayAfter(dueDates(term)[1]!, 20));
        await delegation.send('municipality.signatory', 'serveNotice');
        await desk.moveTo(dayAfter(desk.today(), 40));
        await delegation.send('municipality.signatory', 'suspend', { ...suspensionOrder, ground: 'law' });
        await payAhead(desk, delegation, term);
        await desk.moveTo(`${term.years[2]! + 1}-01-05`);
        return { delegation };
      },
      appropriationMissing: async (desk) => {
        const { delegation } = await suspended(desk);
        const [line] = (await delegation.see()).data.appropriations;
        await delegation.send('finance.financier', 'amendAppropriation', { budgetLine: line!.budgetLine, amount: '0' });
        return { delegation };
      },
      itemsNotHandedOver: async (desk) => {
        const { delegation, term } = await suspended(desk);
        const items = [{ key: 'software', kind: 'software', description: 'A register' }];
        await amended(desk, delegation, { ...calculation(term), items });
        await delegation.send('ministry.signatory', 'applyAmendment');
        return { delegation };
      },
      itemsNotAcknowledged: async (desk) => {
        const { delegation } = await suspended(desk);
        const contested = { item: 'archive', reasonCode: 'quality', reasonText: 'Pages are missing.' };
        await delegation.send('municipality.signatory', 'contestItem', contested);
        return { delegation };
      },
    },
  },
  applyAmendment: {
    role: 'ministry.signatory',
    lacking: {
      actedForRecipient: async (desk) => ({ delegation: await dearerAmended(desk), person: 'municipality.signatory' }),
      successionReviewOpen: async (desk) => merged(desk, await dearerAmended(desk)),
      effectiveDateNotReached: async (desk) => {
        const { delegation, term } = await registered(desk, 'law');
        await delegation.send('ministry.signatory', 'bringIntoForce');
        await delegation.send('ministry.signatory', 'proposeAmendment', { reasonText: 'A new law.' });
        await delegation.send('ministry.financier', 'submitCosting', calculation(term));
        await delegation.send('finance.financier', 'confirmCosting');
        const today = desk.today();
        const dates = { adoptedOn: today, publishedOn: today, effectiveOn: dayAfter(today, 30) };
        const act = { act: 'Law', number: '78', ...dates, textHash: 'b'.repeat(64) };
        await delegation.send('ministry.drafter', 'recordEnactment', act);
        return { delegation };
      },
      amendmentChangesDue: async (desk) => {
        const { delegation, term } = await bringAgreementIntoForce(desk);
        const second = dueDates(term)[1]!;
        await pay(desk, delegation, second);
        await desk.moveTo(dayAfter(second, 3));
        await amended(desk, delegation, changed(term, second, half));
        return { delegation: delegation as MachineCase };
      },
      // An amendment only awaits its money once it is agreed: without consent it never was.
      consentMissing: async (desk) => {
        const delegation = await dearerAmended(desk);
        const amendment = { ...(await delegation.see()).data.amendment, signatures: {} };
        return { delegation, forged: { amendment } };
      },
      termEnded: async (desk) => {
        const { delegation, term } = await bringAgreementIntoForce(desk);
        const [first, second] = dueDates(term) as [string, string];
        await pay(desk, delegation, second);
        await desk.moveTo(dayAfter(first, 5));
        const shorter = { ...calculation(term), schedule: schedule([first, second]), lines: costs(term, 2n) };
        await amended(desk, delegation, shorter, { termEnd: dayAfter(second, 9) });
        await desk.moveTo(dayAfter(second, 12));
        return { delegation: delegation as MachineCase };
      },
      extraTrancheShort: async (desk) => ({ delegation: await dearerAmended(desk, { money: true }) }),
      costingMissingForYear: async (desk) => {
        const { delegation, term } = await registered(desk, 'agreement');
        await delegation.send(
          'municipality.registrar',
          'recordKeneshResolution',
          await keneshDecision(desk, delegation, 'accept'),
        );
        const { termsHash } = (await delegation.see()).data;
        await delegation.send('ministry.signatory', 'signAsProposer', { termsHash });
        await delegation.send('municipality.signatory', 'signAsRecipient', { termsHash });
        await delegation.send('ministry.signatory', 'bringIntoForce');
        await payAhead(desk, delegation, term);
        // Costed for three years, and agreed; it lies until they are over.
        await amended(desk, delegation, calculation(term));
        await desk.moveTo(`${term.years[2]! + 1}-01-05`);
        return { delegation };
      },
      appropriationShort: async (desk) => ({ delegation: await dearerAmended(desk, { appropriation: true }) }),
    },
  },
  suspend: {
    role: 'municipality.signatory',
    lacking: {
      actedForState: async (desk) => ({
        delegation: await curing(desk, 40),
        person: 'ministry.signatory',
        payload: suspensionOrder,
      }),
      successionReviewOpen: async (desk) => ({ ...(await merged(desk, await curing(desk, 40))), payload: suspensionOrder }),
      // A cure is only ever over after a notice: the two cannot be distinguished but in a case that never was.
      noticeServed: async (desk) => {
        const delegation = await curing(desk, 40);
        const shortfall = { ...(await delegation.see()).data.shortfall, notice: null };
        return { delegation, payload: suspensionOrder, forged: { shortfall } };
      },
      cureOver: async (desk) => ({ delegation: await curing(desk, 3), payload: suspensionOrder }),
      suspensionGround: async (desk) => {
        const { continuityPlan } = suspensionOrder;
        return { delegation: await curing(desk, 40), payload: { continuityPlan } };
      },
      continuityPlan: async (desk) => {
        const { ground, reference } = suspensionOrder;
        return { delegation: await curing(desk, 40), payload: { ground, reference } };
      },
    },
  },
};
