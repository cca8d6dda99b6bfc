import { addDays, type Intention, type Officeholder, yearOf } from '#machine';
import { type At, traitsOf } from './occasion.js';
import { controlTraits } from './traits.js';

/** What people mean to do of their own accord because of something that was done: by its event. */
export const consequences: Readonly<Record<string, (at: At, payload: Readonly<Record<string, string>>) => Intention[]>> = {
  publish: (at) =>
    at.data.amendment === null
      ? [later(at, recipient(at, 'signatory'), 'giveUp', 200 + at.fate('giveUp').below(150))]
      : [later(at, treasurer(at), 'amendedTransfer', 10)],
  recordTranche: (at, { payment }) => {
    const { random, person } = at;
    const financier = recipient(at, 'financier');
    const intended: Intention[] = [];
    const isContested = random.chance(traitsOf(at).contests);
    if (isContested) intended.push(later(at, financier, 'contestReceipt', random.between(2, 10), payment));
    else if (random.chance(40)) intended.push(later(at, financier, 'confirmReceipt', random.between(2, 20), payment));
    if (random.chance(2)) intended.push(later(at, person, 'reverseTranche', random.between(5, 60), payment));
    return intended;
  },
  contestReceipt: (at, { payment }) => {
    const act = at.random.chance(75) ? 'confirmFromStatement' : 'reverseTranche';
    return [later(at, treasurer(at), act, at.random.between(5, 40), payment)];
  },
  bringIntoForce: (at) => {
    const { fate, today, country } = at;
    const { funding, december } = traitsOf(at);
    const financier = { body: country.stateBody('financeMinistry'), office: 'financier' };
    const signatory = { body: country.stateBody('ministry'), office: 'signatory' };
    const years = december ? Array.from({ length: 10 }, (_, index) => yearOf(today) + index) : [];
    const decembers = years.map((year) => `${year}-12-${String(fate(`december ${year}`).between(5, 25)).padStart(2, '0')}`);
    return [
      ...(funding === 'cut' ? [later(at, financier, 'cutAppropriation', fate('cut').between(20, 150))] : []),
      ...decembers.filter((day) => day > today).map((on) => ({ on, person: financier, act: 'decemberAppropriation' })),
      ...(fate('amendment').chance(8) ? [later(at, signatory, 'proposeAmendment', fate('amendment on').between(40, 150))] : []),
      ...(fate('end').chance(3) ? [later(at, signatory, 'endTogether', fate('end on').between(60, 200))] : []),
    ];
  },
  giveNotice: (at) => {
    const { person, country, data } = at;
    const isForMutualEnd = person.body === country.stateBody('ministry') && data.mutualEnd === null;
    return isForMutualEnd ? [later(at, recipient(at, 'signatory'), 'endTogether', 12)] : [];
  },
  serveNotice: (at) => (at.random.chance(25) ? [later(at, recipient(at, 'financier'), 'topUp', 5)] : []),
  suspend: (at) => {
    const { random, person } = at;
    const disputes = random.chance(30) ? [later(at, person, 'openDispute', 15)] : [];
    return [...disputes, later(at, person, 'endForNonFunding', random.between(60, 120))];
  },
  acceptReport: (at, { period }) => {
    const { country, data, random, person } = at;
    const strictness = controlTraits(country, data.control ?? '')?.strictness ?? 50;
    const isFound = random.chance(traitsOf(at).breaches) && random.chance(strictness);
    return isFound ? [later(at, person, 'recordBreach', random.between(1, 20), period)] : [];
  },
  confirmBreach: (at) => [later(at, { body: at.country.stateBody('ministry'), office: 'signatory' }, 'endForBreach', 10)],
};

function recipient({ data }: At, office: string): Officeholder {
  return { body: data.recipient, office };
}

function treasurer({ data }: At): Officeholder {
  return { body: data.treasury, office: 'treasurer' };
}

function later({ today }: At, person: Officeholder, act: string, days: number, detail = ''): Intention {
  return { on: addDays(today, days), person, act, detail };
}
