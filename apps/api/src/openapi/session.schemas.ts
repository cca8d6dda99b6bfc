import { type JsonSchema, languages } from '#machine';
import { officeNames } from '#identity';
import type { Described } from './described.js';
import { component, flag, id, list, name, object, oneOf, text } from './schema.js';

const office = object({ id, office: oneOf(...officeNames), body: object({ id, names: name }), basis: text });

export const sessionSchemas: Readonly<Record<string, JsonSchema>> = {
  Profile: object({
    person: id,
    name: text,
    login: text,
    language: oneOf(...languages),
    mustChangePassword: flag,
    offices: list(office),
  }),
  DemonstrationAccount: object({ login: text, password: text, name: text, offices: list(office) }),
};

export const sessionOperations: Readonly<Record<string, Described>> = {
  'Session.signIn': {
    summary: 'Signs in: sets the cookie',
    status: 200,
    schema: component('Profile'),
    refuses: ['unauthenticated', 'invalidPayload', 'tooManyAttempts', 'busy'],
  },
  'Session.signOut': {
    summary: 'Signs out; without a session nothing happens',
    status: 204,
    schema: null,
  },
  'Session.changePassword': {
    summary: 'Changes one’s own password; all other sessions of the person end',
    status: 200,
    schema: component('Profile'),
    refuses: ['invalidPayload', 'notAllowed', 'tooManyAttempts', 'busy'],
  },
  'Me.me': { summary: 'The person signed in, with the offices held today', status: 200, schema: component('Profile') },
  'DemoAccounts.list': {
    summary: 'The accounts that a visitor may try; in demonstration mode only',
    status: 200,
    schema: list(component('DemonstrationAccount')),
    refuses: ['notFound'],
  },
  'Health.live': { summary: 'The process runs', status: 200, schema: object({ status: oneOf('live') }) },
  'Health.ready': {
    summary: 'The process can serve; else 503',
    status: 200,
    schema: object({ status: oneOf('ready') }),
    others: { 503: object({ status: oneOf('migrationsPending', 'databaseUnavailable') }) },
  },
};
