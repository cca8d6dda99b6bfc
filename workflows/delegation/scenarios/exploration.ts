import type { Beginning, Exploration, ExploredCountry } from '#machine';
import type { DelegationContext } from '../v1/context.js';
import { payloadsOf } from './exploration.payloads.js';
import { existingPower } from './stages.js';

const municipalities = ['municipality', 'successor', 'village'];

function factOf(source: string, key: string, { body }: ExploredCountry): unknown {
  if (source === 'authorities')
    return { financeMinistry: body('finance'), treasury: body('treasury'), registry: body('registry') };
  if (source === 'territory') return key === body('nobody') ? null : undefined;
  if (source !== 'body') return undefined;
  if (key === body('nobody')) return null;
  const isMunicipality = municipalities.some((each) => body(each) === key);
  return { id: key, kind: isMunicipality ? 'municipality' : 'ministry', rayonAdministration: body('control') };
}

const powerOf = ({ body }: ExploredCountry): Record<string, unknown> => ({
  judicial: false,
  ownLocalMatter: false,
  holders: [body('ministry')],
  listed: true,
});

/** Proposals and registrations of every kind, and such as are refused. */
function beginsOf(country: ExploredCountry): Beginning[] {
  const { body, row } = country;
  const [ministry, recipient, nobody] = [body('ministry'), body('municipality'), body('nobody')];
  const power = row('power', powerOf(country));
  const doubtful = row('power', { judicial: true, ownLocalMatter: true, holders: [], listed: false });
  const proposal = { instrument: 'agreement', title: 'Civil registration', power, recipient };
  const day = '2021-03-01';
  const dates = { since: day, publishedOn: day, basisDate: day };
  const registration = { ...proposal, proposer: ministry, ...existingPower({ instrument: 'agreement', ...dates }) };
  const proposed = (more: object = {}): Beginning => ({ by: 'ministry.drafter', input: { ...proposal, ...more } });
  const registered = (more: object = {}): Beginning => ({
    by: 'municipality.signatory',
    event: 'registerExisting',
    input: { ...registration, ...more },
  });
  return [
    proposed({ volumes: [{ key: 'specialists', volume: 2 }] }),
    proposed({ instrument: 'law' }),
    { ...proposed({ instrument: 'otherAct', power: doubtful }), apart: 'doubtful power' },
    proposed({ recipient: body('finance') }),
    proposed({ power: nobody }),
    proposed({ control: nobody }),
    proposed({ control: ministry }),
    registered(),
    registered({ instrument: 'law', termEnd: '2028-12-31' }),
    registered({ proposer: nobody }),
    registered({ proposer: recipient }),
    registered({ proposer: body('control') }),
    registered({ termEnd: '2021-12-31' }),
    registered({ since: '2199-12-31' }),
  ];
}

const ownDesk = 'At its own desk the proposer works alone: nothing binds the municipality yet, and nobody else waits for it.';

/** Findings that may stay. */
const reviewed: Exploration['reviewed'] = {
  'noWayOut drafting without proposer*': ownDesk,
  'noWayOut legalityCheck without proposer*': ownDesk,
  'noWayOut costing without proposer*': ownDesk,
  'noWayOut consulting without proposer*': ownDesk,
  'noWayOut enacting without proposer*': ownDesk,
  'neverShown reasons financeUnknown': 'The country in which it is explored has its Ministry of Finance and its Treasury.',
  'neverShown reasons notRegistered': 'Only a case that began with a registration accepts the answer to one.',
};

/** What scenarios and schemas do not say of a delegation. */
export const exploration: Exploration<DelegationContext> = {
  begins: beginsOf,
  payloads: payloadsOf,
  fact: factOf,
  rows: (country) => ({
    power: powerOf(country),
    budgetLine: { recipient: country.body('municipality'), classificationCode: '70951' },
    payment: { recipient: country.body('municipality'), account: '4402011101001234' },
  }),
  succession: { predecessor: 'municipality', successor: 'successor' },
  silentTogether: [['proposer', 'finance', 'treasury']],
  ends: ['settling'],
  reviewed,
};
