import { type JsonSchema, languages } from '#machine';
import { officeNames, viewPages } from '#identity';
import type { Described } from './described.js';
import { component, date, flag, id, instant, list, name, object, oneOf, orNull, text } from './schema.js';

const body = object({ id, names: name });
const office = {
  id,
  office: oneOf(...officeNames),
  body,
  basis: { ...text, description: 'As it was recorded' },
  validFrom: { ...date, description: 'The first day; under a mandate the first on which both hold' },
  validTo: { ...orNull(date), description: 'The last day; null: none is set' },
};
const whoseElse = { substituteFor: object({ id, name: text }), mandate: object({ id, body }) };

const publicDemonstration = {
  ...flag,
  description: 'A demonstration that others can reach: whoever does may sign in as anybody in it, and every page says so',
};

export const sessionSchemas: Readonly<Record<string, JsonSchema>> = {
  Profile: object({
    person: id,
    name: text,
    login: text,
    language: oneOf(...languages),
    mustChangePassword: flag,
    offices: list(
      object(
        {
          ...office,
          basisText: { ...text, description: 'The basis, in the caller’s language what is not a person’s own words' },
        },
        whoseElse,
      ),
    ),
    now: { ...instant, description: 'The time that the server goes by; in a demonstration it may run ahead' },
    demonstration: flag,
    publicDemonstration,
  }),
  SignInWays: object({
    identityProvider: {
      ...orNull({ type: 'string', format: 'uri' }),
      description: 'The provider (OpenID Connect) at which one can sign in too, at `GET /api/session/oidc`; null: there is none',
    },
    demonstration: { ...flag, description: 'Whether there are accounts to try: `GET /api/demo/accounts`' },
    publicDemonstration,
  }),
  SavedView: object({ id, page: oneOf(...viewPages), name: text, query: text }),
  DemonstrationAccount: object({ login: text, password: text, name: text, offices: list(object(office, whoseElse)) }),
};

export const sessionOperations: Readonly<Record<string, Described>> = {
  'Session.ways': { summary: 'How one can sign in here', status: 200, schema: component('SignInWays') },
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
    summary:
      'Sends the browser to the provider of identities that the settings name; where that fails, a browser (Accept: text/html) to a page that says why',
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
    summary:
      'Where the provider sends the browser back to: signs in and leads to the root, or links the identity and leads to the settings; a browser that is refused is led to a page that says why',
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
