import { type JsonSchema, languages } from '#machine';
import { officeNames, viewPages } from '#identity';
import type { Described } from './described.js';
import { component, flag, id, instant, list, name, object, oneOf, text } from './schema.js';

const body = object({ id, names: name });
const office = object(
  { id, office: oneOf(...officeNames), body, basis: text },
  { substituteFor: object({ id, name: text }), mandate: object({ id, body }) },
);

export const sessionSchemas: Readonly<Record<string, JsonSchema>> = {
  Profile: object({
    person: id,
    name: text,
    login: text,
    language: oneOf(...languages),
    mustChangePassword: flag,
    offices: list(office),
    now: { ...instant, description: 'The time that the server goes by; in a demonstration it may run ahead' },
    demonstration: flag,
  }),
  SavedView: object({ id, page: oneOf(...viewPages), name: text, query: text }),
  DemonstrationAccount: object({ login: text, password: text, name: text, offices: list(office) }),
};

export const sessionOperations: Readonly<Record<string, Described>> = {
  'Session.signIn': {
    summary: 'Signs in: sets the cookie',
    status: 200,
    schema: component('Profile'),
    refuses: ['unauthenticated', 'invalidPayload', 'tooManyAttempts', 'tooManyRequests'],
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
    refuses: ['invalidPayload', 'scopeMissing', 'notAllowed', 'tooManyAttempts', 'tooManyRequests'],
  },
  'OpenId.begin': {
    summary: 'Sends the browser to the provider of identities that the settings name',
    status: 302,
    schema: null,
    refuses: ['malformed', 'notFound', 'identityProviderUnavailable'],
  },
  'OpenId.link': {
    summary: 'Begins to link one’s own identity at the provider: where the browser has to go',
    status: 200,
    schema: object({ location: { type: 'string', format: 'uri' } }),
    refuses: ['notFound', 'scopeMissing', 'identityProviderUnavailable'],
  },
  'OpenId.finish': {
    summary: 'Where the provider sends the browser back to: signs in, or links the identity, and leads to the root',
    status: 302,
    schema: null,
    refuses: [
      'unauthenticated',
      'notFound',
      'identityRefused',
      'identityUnknown',
      'identityTaken',
      'notAllowed',
      'identityProviderUnavailable',
    ],
  },
  'Me.me': { summary: 'The person signed in, with the offices held today', status: 200, schema: component('Profile') },
  'Me.change': {
    summary: 'Sets the language in which the person is told things',
    status: 200,
    schema: component('Profile'),
    refuses: ['invalidPayload', 'scopeMissing'],
  },
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
