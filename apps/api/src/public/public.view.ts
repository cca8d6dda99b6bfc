import type { Language, Publication, PublicFact, PublicItems, Text } from '#machine';
import type { Page } from '#platform';
import type { PublicCase, PublicEvent } from './public-case.reader.js';
import type { PublicLine, PublicPage } from './public-cases.reader.js';
import type { PublicWorkflow } from './public-ground.js';

/** `isDemonstration`: nothing of it is real. `asOf`: when it was read. */
interface Stamp {
  readonly isDemonstration: boolean;
  readonly asOf: string;
}

/** Texts are in the caller's language. */
export interface PublicPageView extends Page<PublicLine & { readonly stateText: string }>, Stamp {
  readonly count: string;
}

export interface PublicCaseView extends Omit<PublicCase, 'workflow' | 'parties' | 'facts' | 'items' | 'events'>, Stamp {
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
  { texts }: PublicWorkflow,
  language: Language,
): Omit<PublicPageView, keyof Stamp> {
  return { ...page, items: page.items.map((line) => ({ ...line, stateText: textIn(texts.states, line.state, language) })) };
}

/** A fact with its name in the caller's language; a word as it is called there. */
export type ShownFact = PublicFact & { readonly text: string; readonly valueText: string };

export function shownFacts(facts: readonly PublicFact[], { texts }: Publication, language: Language): ShownFact[] {
  return facts.map((fact) => ({
    ...fact,
    text: textIn(texts.facts, fact.name, language),
    valueText: fact.kind === 'word' ? textIn(texts.words, fact.value, language) : fact.value,
  }));
}

export function publicCaseView(
  { workflow, parties, facts, items, events, ...shown }: PublicCase,
  language: Language,
): Omit<PublicCaseView, keyof Stamp> {
  const { texts, publication } = workflow;
  const word = (name: string): string => textIn(publication.texts.words, name, language);
  return {
    ...shown,
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

function textIn(texts: Readonly<Record<string, Text>>, name: string, language: Language): string {
  return texts[name]?.[language] ?? name;
}
