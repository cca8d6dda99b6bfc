import type { Language } from '../language/language';
import type { StartOption } from './start-options';

/** The workflow's name, or what the event that begins is called. */
export function wayTitle({ workflow, start }: Pick<StartOption, 'workflow' | 'start'>, language: Language): string {
  return (start === undefined ? workflow.text : workflow.texts.events[start])?.[language] ?? start ?? workflow.name;
}
