import { newId } from '#platform';
import { type LeaveContext, leave } from '../../../../test/support/leave/leave.workflow.js';
import { type LeaveOffice, openLeaveOffice } from '../../../../test/support/leave/leave.office.js';
import { packageOf } from '../../../../test/support/package-of.js';
import type { Acting } from '#engine';
import { CaseFigures } from './case-figures.js';

const second = newId();
const auditor: Acting = { person: newId(), offices: [], reads: 'all' };
/** Two bodies are the employer of a long leave. */
const shared = {
  ...leave,
  parties: (context: LeaveContext) => [
    ...leave.parties(context),
    ...(context.days > 5 ? [{ party: 'employer', body: second }] : []),
  ],
};

let office: LeaveOffice;
let figures: CaseFigures;
beforeAll(async () => {
  office = await openLeaveOffice({ packages: [packageOf(shared), packageOf({ ...leave, name: 'holiday' })] });
  figures = new CaseFigures(office.database.dataSource);
  await office.ask(5);
  await office.ask(6);
});
afterAll(() => office.close());

test('a case in which a party has several bodies counts once, and with each of them', async () => {
  const now = new Date();
  const [employer] = office.employer.offices;
  const awaited = await figures.awaited(auditor, 'leave', now);
  expect(awaited).toHaveLength(3);
  expect(Object.fromEntries(awaited.map(({ body, open }) => [String(body), open]))).toEqual({
    null: 2,
    [employer!.body]: 2,
    [second]: 1,
  });
  const reader: Acting = { ...office.employer, offices: [employer!, { ...employer!, id: newId(), body: second }] };
  for (const acting of [auditor, reader]) {
    expect((await figures.states(acting, 'leave', now)).map(({ cases }) => cases)).toEqual([2]);
    expect(await figures.onPaths(acting, 'leave', [['asked']])).toEqual([2]);
    const months = await figures.months(acting, 'leave', {
      last: now.toISOString().slice(0, 7),
      timeZone: 'UTC',
      attribute: null,
    });
    expect(months.at(-1)).toMatchObject({ started: 2, reached: 0, ended: 0 });
  }
});

test('the workflows are those of which one sees a case', async () => {
  expect(await figures.workflows(auditor, ['holiday', 'leave'])).toEqual(['leave']);
  expect(await figures.workflows(office.applicant, ['holiday', 'leave'])).toEqual(['leave']);
  expect(await figures.workflows(office.stranger, ['holiday', 'leave'])).toEqual([]);
});
