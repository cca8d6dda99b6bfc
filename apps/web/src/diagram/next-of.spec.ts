import { nextOf } from './next-of';

const unmet = { code: 'noticeNotServed', params: {}, text: '' };
const others = { code: 'officeNotEntitled', params: {}, text: '' };
const event = (type: string, accepted: boolean, reasons: (typeof unmet)[]) => ({
  ...{ type, text: `text of ${type}`, accepted, entitled: false, allowed: false, reasons },
});
const found = {
  events: [event('suspend', true, [unmet]), event('pay', true, [others]), event('begin', false, [])],
  deadlines: [{ name: 'termEnd', text: 'End of the term', dueOn: '2027-01-31' }],
  tasks: [{ event: 'pay', dueOn: '2026-12-01' }],
  parties: [{ party: 'finance', body: '1', names: { ky: null, ru: 'Минфин', en: 'Ministry of Finance' } }],
};
const by = (type: string, party: string, office: string) => ({ type, by: [{ party, office }], schema: {} });
const workflow = {
  events: [by('suspend', 'recipient', 'signatory'), by('pay', 'finance', 'treasurer')],
  texts: { parties: { recipient: { ky: 'Алуучу', ru: 'Получатель', en: 'Recipient' } } },
};

test('what is accepted and the dates may come next, each with who acts and by when', () => {
  expect(nextOf(found as never, workflow as never, 'en', { signatory: 'signatory' })).toEqual([
    { on: 'event', name: 'suspend', text: 'text of suspend', isPossible: false, who: 'Recipient (signatory)', dueOn: null },
    {
      on: 'event',
      name: 'pay',
      text: 'text of pay',
      isPossible: true,
      who: 'Ministry of Finance (treasurer)',
      dueOn: '2026-12-01',
    },
    { on: 'deadline', name: 'termEnd', text: 'End of the term', isPossible: true, who: null, dueOn: '2027-01-31' },
  ]);
  expect(nextOf(found as never, workflow as never, 'ky', { treasurer: 'казыначы' })[1]!.who).toBe('Минфин (казыначы)');
});
