import type { Others } from './others.js';

/** What is known of an operation beyond its description. A new one that needs an entry and has none fails the sweep. */
export interface Expectation {
  /** Of things that are others', to fill the path with; a text beginning with `=` stands for itself. */
  readonly path?: readonly (keyof Others | `=${string}`)[];
  /** Everybody who is signed in may read it. */
  readonly isOpen?: true;
  /** Who may send it a body; null: nobody need be signed in. */
  readonly by?: string | null;
  /** A body that it would take, where its description does not say. */
  readonly body?: object;
  /** Its answer does not end: its own tests listen to it. */
  readonly isEndless?: true;
}

/** Operations that need no session. */
export const publicOperations = [
  'DemoAccounts.list',
  'Feed.read',
  'Health.live',
  'Health.ready',
  'OpenId.begin',
  'OpenId.finish',
  'PublicDelegations.get',
  'PublicDelegations.list',
  'Session.signIn',
  'Session.signOut',
  'Session.ways',
  'WorkHealth.get',
];

export const expectations: Readonly<Record<string, Expectation>> = {
  'Bodies.change': { path: ['body'], isOpen: true, by: 'operator' },
  'Bodies.create': { by: 'operator' },
  'Bodies.get': { path: ['body'], isOpen: true },
  'BudgetLines.change': { path: ['budgetLine'], by: 'finance.financier' },
  'BudgetLines.create': { by: 'finance.financier' },
  'BudgetLines.get': { path: ['budgetLine'] },
  'Bulk.get': { path: ['bulk'] },
  'BulkActs.cancel': { path: ['bulk'], by: 'aimak.signatory' },
  'BulkActs.pause': { path: ['bulk'], by: 'aimak.signatory' },
  'BulkActs.resume': { path: ['bulk'], by: 'aimak.signatory' },
  'BulkActs.retry': { path: ['bulk', 'bulkInstance'], by: 'aimak.signatory' },
  'Candidates.ofBudgetLine': { path: ['budgetLine'] },
  'Candidates.ofPayment': { path: ['payment'] },
  'Calendars.days': { path: ['=2026'], isOpen: true },
  'Calendars.versions': { path: ['=2026'], isOpen: true },
  'Checkpoints.get': { path: ['=1'], isOpen: true },
  'Corrections.correct': { path: ['instance'], by: 'operator' },
  'Diagrams.get': { path: ['=leave'], isOpen: true },
  'Documents.download': { path: ['document'] },
  'DemoClock.move': { by: 'operator' },
  'Effects.list': { path: ['instance'] },
  'Effects.resend': { path: ['instance', 'effect'], by: 'operator' },
  'Events.check': { path: ['instance'], body: { type: 'approve' } },
  'Events.send': { path: ['instance'], body: { type: 'approve' } },
  // Nobody's: 43 characters that lead nowhere.
  'Feed.read': { path: [`=${'x'.repeat(43)}.ics`] },
  'Imports.apply': { path: ['import'], by: 'operator' },
  'Imports.get': { path: ['import'] },
  'Inbox.read': { path: ['inboxItem'] },
  'Inbox.readUpTo': { by: 'ministry.drafter' },
  'Incidents.get': { path: ['incident'] },
  'Incidents.retry': { path: ['incident'], by: 'operator' },
  'Incidents.skip': { path: ['incident'], by: 'operator' },
  'Instances.get': { path: ['instance'] },
  'Journal.list': { path: ['instance'] },
  'Ledger.get': { path: ['instance'] },
  'Mandates.record': { by: 'aimak.registrar' },
  'Mandates.revoke': { path: ['mandate'], by: 'aimak.registrar' },
  'Me.change': { by: 'ministry.drafter' },
  'MyNotifications.change': { by: 'ministry.drafter' },
  'MyNotifications.confirm': { by: 'ministry.drafter' },
  'MyIdentities.end': { path: ['identity'] },
  'Papers.list': { path: ['instance'] },
  'Papers.produce': { path: ['instance'], by: 'ministry.drafter' },
  'Payments.create': { by: 'treasury.treasurer' },
  'Payments.get': { path: ['payment'] },
  'People.change': { path: ['person'], by: 'operator' },
  'People.create': { by: 'operator' },
  'People.get': { path: ['person'] },
  'PersonIdentities.end': { path: ['person', 'identity'], by: 'operator' },
  'PersonIdentities.link': { path: ['person'], by: 'operator' },
  'PersonOffices.end': { path: ['person', 'office'], by: 'operator' },
  'PersonOffices.grant': { path: ['person'], by: 'operator' },
  'PersonPassword.reset': { path: ['person'] },
  'Proof.get': { path: ['instance'] },
  // Nobody's case is public that was not published.
  'PublicDelegations.get': { path: ['instance'] },
  'Recomputations.get': { path: ['recomputation'] },
  'Reminders.list': { path: ['instance'] },
  'Rules.add': { by: 'operator' },
  'Session.changePassword': { by: 'ministry.drafter' },
  'Session.signIn': { by: null },
  'Sessions.end': { path: ['session'] },
  'Slip.get': { path: ['instance'] },
  'Starts.check': { path: ['=leave'], isOpen: true },
  'Starts.start': { path: ['=leave'], isOpen: true },
  'Stream.listen': { isEndless: true },
  'Successions.get': { path: ['succession'], isOpen: true },
  'Successions.listCases': { path: ['succession'], isOpen: true },
  'Successions.record': { by: 'registry.registrar' },
  'Tables.decide': { path: ['=delegation', '=registerExisting'], isOpen: true, by: 'aimak.signatory' },
  'Tables.template': { path: ['=delegation', '=registerExisting'], isOpen: true },
  'Territories.get': { path: ['territory'], isOpen: true },
  'Terms.compare': { path: ['instance'] },
  'Terms.texts': { path: ['instance'] },
  'Terms.versions': { path: ['instance'] },
  'Tokens.create': { by: 'ministry.drafter' },
  'Tokens.revoke': { path: ['token'] },
  'Views.change': { path: ['view'], by: 'ministry.drafter' },
  'Views.create': { by: 'ministry.drafter' },
  'Views.remove': { path: ['view'] },
  'WebhookDeliveries.list': { path: ['webhook'] },
  'WebhookDeliveries.resend': { path: ['webhook', 'webhookDelivery'] },
  'WebhookDeliveries.test': { path: ['webhook'] },
  'Webhooks.change': { path: ['webhook'], by: 'aimak.signatory' },
  'Webhooks.create': { by: 'aimak.signatory' },
  'Webhooks.get': { path: ['webhook'] },
  'Webhooks.remove': { path: ['webhook'] },
  'Webhooks.rotate': { path: ['webhook'] },
  'Workflows.get': { path: ['=leave'], isOpen: true },
};
