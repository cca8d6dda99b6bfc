import { demonstrationBodies } from '#registry';
import { existingPower } from '../../workflows/delegation/scenarios/stages.js';
import { Client } from '../support/client.js';

const { ministry, aimak } = demonstrationBodies;
const starts = '/api/workflows/delegation/instances';

const powerOf = async (client: Client): Promise<string> => (await client.get('/api/powers?limit=1')).body.items[0].id as string;

async function started(client: Client, body: object): Promise<string> {
  const answer = await client.post(starts, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body.id as string;
}

/** Powers that are carried out already and wait for their costing: each is one request. @returns ids. */
export async function registered(url: string, count: number): Promise<string[]> {
  const signatory = await Client.signIn(url, 'aimak.signatory');
  const old = { instrument: 'law', since: '2019-03-01', publishedOn: '2019-03-01', basisDate: '2019-03-01' } as const;
  const input = { ...existingPower(old), power: await powerOf(signatory), proposer: ministry.id, recipient: aimak.id };
  const ids: string[] = [];
  while (ids.length < count) ids.push(await started(signatory, { start: 'registerExisting', input }));
  return ids;
}

/** A draft of the ministry. @returns its id. */
export async function drafted(drafter: Client, title = 'Civil registration'): Promise<string> {
  const input = { instrument: 'agreement', title, power: await powerOf(drafter), recipient: aimak.id };
  return started(drafter, { input });
}
