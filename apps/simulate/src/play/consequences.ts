import { addDays } from '#machine';
import { finance, ministry, type Person } from '../country/country.js';
import type { Move, Occasion } from './act.js';

/** What people mean to do of their own accord because of something that was done: by its event. */
const consequences: Readonly<Record<string, (occasion: Occasion, payload: Record<string, string>) => void>> = {
  publish: (occasion) => {
    if (occasion.data.amendment === null)
      later(occasion, recipient(occasion, 'signatory'), 'giveUp', 200 + occasion.fate('giveUp').below(150));
    else later(occasion, treasurer(occasion), 'amendedTransfer', 10);
  },
  recordTranche: (occasion, { payment }) => {
    const { random, municipality } = occasion;
    const financier = recipient(occasion, 'financier');
    const isContested = random.chance(municipality.traits.contests);
    if (isContested) later(occasion, financier, 'contestReceipt', random.between(2, 10), payment);
    else if (random.chance(40)) later(occasion, financier, 'confirmReceipt', random.between(2, 20), payment);
    if (random.chance(2)) later(occasion, occasion.person, 'reverseTranche', random.between(5, 60), payment);
  },
  contestReceipt: (occasion, { payment }) => {
    const act = occasion.random.chance(75) ? 'confirmFromStatement' : 'reverseTranche';
    later(occasion, treasurer(occasion), act, occasion.random.between(5, 40), payment);
  },
  bringIntoForce: (occasion) => {
    const { fate, today, municipality } = occasion;
    const financier = occasion.desk.country.personIn(finance, 'financier');
    if (municipality.traits.funding === 'cut') later(occasion, financier, 'cutAppropriation', fate('cut').between(20, 150));
    for (let year = Number(today.slice(0, 4)); year < Number(today.slice(0, 4)) + 10; year += 1) {
      if (!municipality.traits.december) break;
      const day = `${year}-12-${String(fate(`december ${year}`).between(5, 25)).padStart(2, '0')}`;
      if (day > today) on(occasion, financier, 'decemberAppropriation', day);
    }
    const signatory = occasion.desk.country.personIn(ministry, 'signatory');
    if (fate('amendment').chance(8)) later(occasion, signatory, 'proposeAmendment', fate('amendment on').between(40, 150));
    if (fate('end').chance(3)) later(occasion, signatory, 'endTogether', fate('end on').between(60, 200));
  },
  giveNotice: (occasion) => {
    if (occasion.person.body === ministry && occasion.data.mutualEnd === null)
      later(occasion, recipient(occasion, 'signatory'), 'endTogether', 12);
  },
  serveNotice: (occasion) => {
    if (occasion.random.chance(25)) later(occasion, recipient(occasion, 'financier'), 'topUp', 5);
  },
  suspend: (occasion) => {
    if (occasion.random.chance(30)) later(occasion, occasion.person, 'openDispute', 15);
    later(occasion, occasion.person, 'endForNonFunding', occasion.random.between(60, 120));
  },
  acceptReport: (occasion, { period }) => {
    const { desk, data, municipality, random } = occasion;
    const strictness = desk.country.controlOf(data.control ?? '')?.strictness ?? 50;
    const isFound = random.chance(municipality.traits.breaches) && random.chance(strictness);
    if (isFound) later(occasion, occasion.person, 'recordBreach', random.between(1, 20), period);
  },
  confirmBreach: (occasion) => {
    later(occasion, occasion.desk.country.personIn(ministry, 'signatory'), 'endForBreach', 10);
  },
};

/** Lets people note what follows from what was just done. */
export function follow(occasion: Occasion, { type }: Move, payload: object): void {
  consequences[type]?.(occasion, payload as Record<string, string>);
}

function recipient({ desk, data }: Occasion, office: string): Person {
  return desk.country.personIn(data.recipient, office);
}

function treasurer({ desk, data }: Occasion): Person {
  return desk.country.personIn(data.treasury, 'treasurer');
}

function later(occasion: Occasion, person: Person, act: string, days: number, detail = ''): void {
  on(occasion, person, act, addDays(occasion.today, days), detail);
}

function on({ desk, view }: Occasion, person: Person, act: string, day: string, detail = ''): void {
  desk.diary.intend(day, { person, instance: view.id, act, detail });
}
