import {
  addDays,
  type CaseStart,
  type Municipality,
  type SimulatedCountry,
  type SimulatedPower,
  type Undertaking,
} from '#machine';
import { volumesOf } from './volumes.js';

/** What a year brings: a power offered to many at once, a law, powers that are carried out already. */
export function programme(country: SimulatedCountry, year: number, index: number): Undertaking[] {
  const { municipalities, draw } = country;
  const some = (name: string, percent: number): Municipality[] =>
    draw(name, year).some(municipalities, Math.max(1, Math.floor((municipalities.length * percent) / 100)));
  const powers = delegable(country);
  const power = (place: number): SimulatedPower => powers[(index * 3 + place) % powers.length]!;
  // The first year everybody is offered a power; later ones are for some.
  const offered = index === 0 ? municipalities : some('offered', 25);
  return [
    { on: `${year}-01-12`, starts: () => [proposal(country, power(0), 'agreement', offered)] },
    {
      on: `${year}-02-09`,
      starts: (today) => some('registered', 10).map((municipality) => registration(country, power(1), municipality, today)),
    },
    { on: `${year}-03-09`, starts: () => [proposal(country, power(2), 'law', some('imposed', 25))] },
  ];
}

function delegable({ powers }: SimulatedCountry): SimulatedPower[] {
  return powers.filter(
    ({ judicial, ownLocalMatter, holderBodyKind }) => !judicial && !ownLocalMatter && holderBodyKind === 'ministry',
  );
}

function proposal(
  { stateBody }: SimulatedCountry,
  power: SimulatedPower,
  instrument: string,
  recipients: readonly Municipality[],
): CaseStart {
  return {
    by: { body: stateBody('ministry'), office: 'drafter' },
    subject: power.code,
    isGroup: true,
    input: { instrument, title: power.name.en ?? power.code, power: power.id },
    with: recipients.map((municipality) => ({
      body: municipality.id,
      volumes: Object.entries(volumesOf(municipality)).map(([key, volume]) => ({ key, volume })),
    })),
  };
}

/** A power that a municipality carries out already. */
function registration(
  { stateBody, draw }: SimulatedCountry,
  power: SimulatedPower,
  municipality: Municipality,
  today: string,
): CaseStart {
  const since = addDays(today, -300);
  return {
    by: { body: municipality.id, office: 'signatory' },
    event: 'registerExisting',
    subject: `${power.code} existing`,
    with: [{ body: municipality.id }],
    input: {
      instrument: draw('registered', municipality.key).pick(['agreement', 'law']),
      power: power.id,
      title: `${power.name.en ?? power.code}, as it is`,
      proposer: stateBody('ministry'),
      recipient: municipality.id,
      basisAct: 'Resolution of the Government (simulated)',
      basisNumber: '715',
      basisDate: since,
      publishedOn: since,
      since,
      items: [{ key: 'archive', kind: 'data', description: 'Records of the last ten years', isHandedOver: true }],
      knownMoney: [],
    },
  };
}
