import type { Language, Publication, PublicFact, PublicItems, Text } from '#machine';
import type { Page } from '#platform';
import { component, object, oneOf, type Static, text } from '#schema';
import type { PublicCase, PublicEvent } from './public-case.reader.js';
import type { PublicLine, PublicPage, PublicPlaceBody } from './public-cases.reader.js';
import { hasMoney, powerOf, type PublicWorkflow } from './public-workflow.js';

/** `isDemonstration`: nothing of it is real. `asOf`: when it was read. */
interface Stamp {
  readonly isDemonstration: boolean;
  readonly asOf: string;
}

/** What the cases of a workflow have: its columns by their fields, its place, power and money only where there are such. */
type Own = Readonly<Record<string, unknown>>;

/** Texts are in the caller's language. */
export interface PublicPageView extends Page<Own>, Stamp {
  readonly count: string;
}

type CaseOfAll = Omit<
  PublicCase,
  'workflow' | 'parties' | 'facts' | 'items' | 'events' | 'power' | 'bodies' | 'due' | 'received' | 'coverage' | 'daysLate'
>;

export interface PublicCaseView extends CaseOfAll, Stamp {
  readonly stateText: string;
  readonly parties: readonly (PublicCase['parties'][number] & { readonly text: string })[];
  readonly facts: readonly ShownFact[];
  readonly items: readonly (PublicItems & { readonly kindText: string; readonly stateText: string })[];
  readonly events: readonly (Omit<PublicEvent, 'words'> & {
    readonly text: string;
    readonly words: readonly { readonly name: string; readonly value: string; readonly text: string }[];
  })[];
}

export function publicPageView(
  page: PublicPage,
  workflow: PublicWorkflow,
  language: Language,
): Omit<PublicPageView, keyof Stamp> {
  const { place, breach } = workflow.publication;
  const items = page.items.map(({ power, bodies, values, due, received, coverage, daysLate, breaches, ...line }) => ({
    ...line,
    stateText: textIn(workflow.texts.states, line.state, language),
    ...ownOf(workflow, { power, bodies, due, received, coverage, daysLate }),
    ...(place && { [place.field]: firstOf(bodies) }),
    ...values,
    ...(breach && { breaches }),
  }));
  return { ...page, items };
}

/** `place`: the way to the first body; each has its own. */
function ownOf(
  workflow: PublicWorkflow,
  { power, bodies, ...money }: Pick<PublicLine, 'power' | 'bodies' | 'due' | 'received' | 'coverage' | 'daysLate'>,
): Own {
  return {
    ...(powerOf(workflow) && { power }),
    ...(workflow.publication.place && { place: bodies[0]?.place ?? [], bodies }),
    ...(hasMoney(workflow) && money),
  };
}

function firstOf([first]: readonly PublicPlaceBody[]): Pick<PublicPlaceBody, 'id' | 'name'> | null {
  return first === undefined ? null : { id: first.id, name: first.name };
}

/** A fact with its name in the caller's language; a word as it is called there. */
export const ShownFact = component(
  'PublicFact',
  object({
    name: text,
    kind: oneOf('word', 'text', 'date', 'tyiyn', 'count', 'sha256'),
    value: text,
    text,
    valueText: text,
  }),
);
export type ShownFact = Static<typeof ShownFact>;

export function shownFacts(facts: readonly PublicFact[], { texts }: Publication, language: Language): ShownFact[] {
  return facts.map((fact) => ({
    ...fact,
    text: textIn(texts.facts, fact.name, language),
    valueText: fact.kind === 'word' ? textIn(texts.words, fact.value, language) : fact.value,
  }));
}

export function publicCaseView(
  { workflow, parties, facts, items, events, power, bodies, due, received, coverage, daysLate, ...shown }: PublicCase,
  language: Language,
): Omit<PublicCaseView, keyof Stamp> {
  const { texts, publication } = workflow;
  const word = (name: string): string => textIn(publication.texts.words, name, language);
  return {
    ...shown,
    ...ownOf(workflow, { power, bodies, due, received, coverage, daysLate }),
    stateText: textIn(texts.states, shown.state, language),
    parties: parties.map((each) => ({ ...each, text: textIn(texts.parties, each.party, language) })),
    facts: shownFacts(facts, publication, language),
    items: items.map((each) => ({ ...each, kindText: word(each.kind), stateText: word(each.state) })),
    events: events.map(({ words, ...event }) => ({
      ...event,
      text: textIn(publication.texts.events, event.type, language),
      words: Object.entries(words).map(([name, value]) => ({ name, value, text: word(value) })),
    })),
  };
}

function textIn(texts: Readonly<Record<string, Text>> | undefined, name: string, language: Language): string {
  return texts?.[name]?.[language] ?? name;
}
