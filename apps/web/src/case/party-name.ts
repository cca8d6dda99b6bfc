import type { Language } from '../language/language';
import { nameIn } from '../language/names';
import type { Case } from './use-case';
import type { Workflow } from '../workflow/use-workflow';

/** The bodies that are this party of a case; what the party is called where nobody is it. */
export function partyName(party: string, { parties }: Case, { texts }: Workflow, language: Language): string {
  const bodies = parties.filter((each) => each.party === party).map(({ names }) => nameIn(names, language));
  return bodies.length > 0 ? bodies.join(', ') : (texts.parties[party]?.[language] ?? party);
}
