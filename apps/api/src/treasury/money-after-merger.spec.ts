import { demonstrationBodies } from '#registry';
import { packages } from '#workflows';
import { HttpDesk } from '../../../../test/journeys/http-desk.js';
import {
  bringAgreementIntoForce,
  dueDates,
  quarterlyTransfer,
  yearCost,
} from '../../../../workflows/delegation/scenarios/stages.js';
import type { Case } from '../../../../workflows/delegation/scenarios/desk.js';
import { type Answered, openApi, type TestApi } from '../../../../test/support/api.js';
import { makeDemonstrationCases } from '../demo/demonstration-cases.js';

const { aimak } = demonstrationBodies;

let api: TestApi;
beforeAll(async () => {
  api = await openApi({}, packages);
  await makeDemonstrationCases(api.app, { warn: (...warnings: unknown[]) => expect(warnings).toEqual([]) });
  await api.app.listen(0, '127.0.0.1');
}, 120_000);
afterAll(() => api.close());

const get = (login: string, url: string): Promise<Answered> => api.ask(login, 'GET', url);

test('money for a municipality that has merged since finds the cases that were its own, and no others of the successor', async () => {
  const desk = await HttpDesk.sitDown(await api.app.getUrl());
  const { delegation, term } = await bringAgreementIntoForce(desk);
  const { id } = delegation as Case & { readonly id: string };
  await desk.succeed('merge');
  const vote = { number: '3/1', adoptedOn: desk.today(), votesFor: 20, votesAgainst: 1, abstained: 0, deputiesElected: 31 };
  await delegation.send('successor.registrar', 'recordSuccessorConsent', vote);
  await delegation.send('ministry.signatory', 'decideSuccession', { decision: 'continue', reasonText: 'The service goes on.' });
  const { items } = (await get('operator', '/api/instances?limit=200')).body as {
    items: { id: string; attributes: { recipient: string } }[];
  };
  const { recipient } = items.find((each) => each.id === id)!.attributes;
  expect(recipient).not.toBe(aimak.id);

  const dueOn = dueDates(term)[1]!;
  const entered = async (to: string, reference: string): Promise<string> => {
    const body = { account: '4402011101001234', reference, paidOn: desk.today(), recipient: to, amount: quarterlyTransfer };
    const { id: payment } = (await api.ask('treasury.treasurer', 'POST', '/api/payments', { body })).body;
    expect((await api.ask('treasury.treasurer2', 'POST', `/api/payments/${payment}/confirm`, { body: {} })).status).toBe(200);
    return payment;
  };
  const payment = await entered(aimak.id, 'before the merger');
  const offered = (await get('treasury.treasurer', `/api/payments/${payment}/candidates`)).body.items;
  expect(offered).toContainEqual(expect.objectContaining({ instance: id, dueOn, proposed: quarterlyTransfer }));
  // The case takes it: what is offered is not refused.
  await delegation.send('treasury.treasurer', 'recordTranche', { payment, amount: quarterlyTransfer, dueOn });
  expect((await get('treasury.treasurer', `/api/payments/${payment}`)).body).toMatchObject({ recipient: aimak.id, free: '0' });

  const own = (await get('treasury.treasurer', `/api/payments/${await entered(recipient, 'after it')}/candidates`)).body.items;
  expect(own).toContainEqual(expect.objectContaining({ instance: id }));
  const others = items.filter(({ attributes }) => attributes.recipient !== aimak.id).map((each) => each.id);
  expect(offered.filter(({ instance }: { instance: string }) => instance !== id && others.includes(instance))).toEqual([]);

  const year = term.years[1]!;
  const line = { act: 'Law on the budget', classificationCode: '70951', year, recipient: aimak.id, amount: String(yearCost) };
  const made = (await api.ask('finance.financier', 'POST', '/api/budget-lines', { body: line })).body;
  expect((await get('finance.financier', `/api/budget-lines/${made.id}/candidates`)).body.items).toContainEqual(
    expect.objectContaining({ instance: id }),
  );
}, 120_000);
