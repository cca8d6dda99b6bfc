import { greeting } from './greeting.js';

const body = { id: '', names: { ky: 'Сокулук айыл өкмөтү', ru: 'Сокулукский айыл окмоту', en: 'Sokuluk Aiyl Okmotu' } };
const office = { id: '', office: 'signatory', basis: '', validFrom: '2020-01-01', validTo: null, body } as const;

test('the address, and a table of the logins of a demonstration', () => {
  const accounts = [{ login: 'aimak.signatory', password: 'yntymak-demo', name: '', offices: [office] }];
  expect(greeting({ address: 'http://127.0.0.1:3000', accounts, sendsMail: true }))
    .toBe(`Yntymak is running: http://127.0.0.1:3000
Its API is described at: http://127.0.0.1:3000/api/docs

Demonstration logins:
login            password      office     body
aimak.signatory  yntymak-demo  signatory  Sokuluk Aiyl Okmotu`);
});

test('without accounts the address alone', () => {
  expect(greeting({ address: 'http://127.0.0.1:3000', accounts: [], sendsMail: true })).not.toMatch(/login/);
});

test('without a mail server, that notices stay in the inboxes', () => {
  const said = greeting({ address: 'http://127.0.0.1:3000', accounts: [], sendsMail: false });
  expect(said).toMatch(/No mails are sent \(SMTP_URL is not set\)/);
});
