import type { Language } from '../language/language';
import type { Way } from './ways';

/** The workflow's name, or what the event that begins is called. */
export function wayTitle({ workflow, start }: Pick<Way, 'workflow' | 'start'>, language: Language): string {
  return (start === undefined ? workflow.text : workflow.texts.events[start])?.[language] ?? start ?? workflow.name;
}
