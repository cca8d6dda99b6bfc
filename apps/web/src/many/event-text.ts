import type { Workflow } from '../case/use-workflow';
import type { Language } from '../language/language';

/** What an event is called, in whichever of these workflows knows it. */
export function eventText(workflows: readonly Workflow[], event: string, language: Language): string {
  return workflows.find(({ texts }) => event in texts.events)?.texts.events[event]?.[language] ?? event;
}
