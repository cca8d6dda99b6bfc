import type { Publication } from '../publication.js';
import type { Text } from '../texts.js';
import type { Workflow } from '../workflow.js';
import type { WorkflowPackage } from '../workflow-package.js';
import { identifier } from './identifier.js';
import { missingTexts } from './missing-texts.js';

/** Addresses below `/public` that are pages of their own. */
const reserved = ['places', 'powers', 'breaches', 'data'];
const address = /^[a-z][a-z-]{0,40}$/;
/** Properties that a case has in every list, and columns in every file, and what lists of every workflow can be queried by. */
const taken = {
  field:
    'id number title state stateText isFinal power bodies place due received coverage daysLate breaches late q sort cursor limit language newest'.split(
      ' ',
    ),
  column:
    'id number title state state_text soate rayon oblast due_tyiyn received_tyiyn coverage_bp days_late breaches demonstration'.split(
      ' ',
    ),
};

/** What a publication names is there and has a text, its addresses lead to it alone, and its names to one thing each. */
export function lintPublication(workflow: Workflow, { publication, roles = {} }: WorkflowPackage): string[] {
  if (publication === undefined) return [];
  const { publishedBy, parties = [], place, ledger } = publication;
  const isNamed = roles.payee === roles.affected || parties.includes(roles.payee ?? '');
  return [
    ...(publishedBy.length > 0 ? [] : ['no event publishes a case']),
    ...(place === undefined || roles.affected !== undefined ? [] : ['it has a place, and no party is affected']),
    ...(ledger === undefined || roles.payee !== undefined ? [] : ['it has money, and no party is the payee']),
    ...(ledger === undefined || isNamed ? [] : ['its payees are not named']),
    ...lintAddresses(publication),
    ...lintColumns(publication),
    ...lintReferences(workflow, publication),
    ...textsOf(publication).flatMap(([what, text]) => missingTexts(what, text)),
  ].map((fault) => `publication: ${fault}`);
}

function lintAddresses({ collection, ledger }: Publication): string[] {
  const isUsable = address.test(collection) && !reserved.includes(collection);
  return [
    ...(isUsable ? [] : [`${collection} cannot be the name of a collection`]),
    ...(ledger?.file === undefined || address.test(ledger.file) ? [] : [`${ledger.file} cannot be the name of a file`]),
  ];
}

function lintColumns({ columns = [], place }: Publication): string[] {
  const powers = columns.filter(({ kind }) => kind === 'power');
  const plain = columns.filter(({ kind }) => kind !== 'power');
  const fields = [...plain.map(({ attribute, field }) => field ?? attribute), ...(place ? [place.field] : [])];
  const names = [
    ...columns.map(({ attribute, fileName }) => fileName ?? attribute),
    ...powers.map(({ attribute, fileName }) => `${fileName ?? attribute}_code`),
    ...(place ? [place.field] : []),
  ];
  const twice = (what: string, given: readonly string[], others: readonly string[]): string[] =>
    given
      .filter((name, index) => others.includes(name) || given.indexOf(name) !== index)
      .map((name) => `${what} ${name} is there twice`);
  return [
    ...[...columns.map(({ attribute }) => attribute), ...fields]
      .filter((name) => !identifier.test(name))
      .map((name) => `${name} is not in camelCase`),
    ...names.filter((name) => !/^[a-z]\w*$/.test(name)).map((name) => `${name} cannot be the name of a column`),
    ...(powers.length > 1 ? ['more than one column is a power'] : []),
    ...twice('field', fields, taken.field),
    ...twice('column', names, taken.column),
  ];
}

function lintReferences({ texts, events, starts }: Workflow, publication: Publication): string[] {
  const { publishedBy, parties = [], inForce, alarming = [], imposed, breach } = publication;
  const unknown = (kind: string, known: object, given: readonly (string | undefined)[]): string[] =>
    given.flatMap((name) => (name === undefined || Object.hasOwn(known, name) ? [] : [`there is no ${kind} ${name}`]));
  const named = [...publishedBy, breach?.event, ...Object.keys(publication.events)];
  return [
    ...unknown('event', { ...events, ...starts, start: true }, named),
    ...unknown('party', texts.parties, parties),
    ...unknown('state', texts.states, [...(inForce?.states ?? []), ...alarming, imposed?.state]),
  ];
}

function textsOf({
  place,
  ledger,
  columns = [],
  inForce,
  imposed,
  breach,
  items,
  events,
  texts,
}: Publication): [string, Text | undefined][] {
  const { title, singular, published, intro, notPublic, checks = [] } = texts;
  const all = (what: string, given: object = {}): [string, Text | undefined][] =>
    Object.entries(given).map(([name, text]) => [`${what} ${name}`, text as Text | undefined]);
  const titled = (what: string, given: object | undefined): [string, Text | undefined][] =>
    all(what, given).filter(([, text]) => typeof text === 'object' && !Array.isArray(text));
  return [
    ...all('text', { title, singular, published, intro, ...(notPublic && { notPublic }) }),
    ...titled('place', place),
    ...all('ledger kind', ledger?.kinds),
    ...columns.flatMap(({ attribute, title: ofColumn, about }) => all(`column ${attribute}:`, { title: ofColumn, about })),
    ...titled('inForce', inForce),
    ...titled('imposed', imposed),
    ...titled('breach', breach),
    ...titled('items', items),
    ...all('event', Object.fromEntries(Object.keys(events).map((name) => [name, texts.events[name]]))),
    ...all(
      'field',
      Object.fromEntries(Object.values(events).flatMap(({ fields }) => fields.map((name) => [name, texts.fields?.[name]]))),
    ),
    ...all('fact', texts.facts),
    ...all('word', texts.words),
    ...all('check', checks),
  ];
}
