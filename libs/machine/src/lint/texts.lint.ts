import type { AnyStateNode } from 'xstate';
import { languages, type Text } from '../texts.js';
import type { EventDefinition, Workflow } from '../workflow.js';
import { noticeOf, writtenActions } from './actions.lint.js';
import { missingTexts } from './missing-texts.js';
import { payloadClasses, propertiesOf } from './payload-classes.js';
import { pathOf } from './state-tree.js';
import { lintShownStates, shownStates } from './shown-states.lint.js';

type Texts = Readonly<Record<string, Text>>;

/** Everything that people read has a text in every language, and reasons carry the same figures in each. */
export function lintTexts(workflow: Workflow, nodes: readonly AnyStateNode[]): string[] {
  const { texts, events, start, starts = {}, flags, deadlines, tasks } = workflow;
  const definitions: EventDefinition[] = [start, ...Object.values(starts), ...Object.values(events)];
  const states = nodes.filter((node) => node.parent !== undefined).map(pathOf);
  const notices = nodes.flatMap(writtenActions).flatMap(({ action }) => noticeOf(action)?.template ?? []);
  const fields = payloadClasses(workflow).flatMap((each) => propertiesOf(each).map(([property]) => property));
  return [
    ...missing('workflow', { [workflow.name]: texts.workflow }, [workflow.name]),
    ...lintShownStates(workflow),
    ...missing('state', texts.states, [...states, ...shownStates(workflow), ...(flags?.names ?? [])]),
    ...missing(
      'party',
      texts.parties,
      definitions.flatMap(({ by }) => by.map(({ party }) => party)),
    ),
    ...missing('event', texts.events, ['start', ...Object.keys(starts), ...Object.keys(events)]),
    ...missing('field', texts.fields, fields),
    ...missing('deadline', texts.deadlines, Object.keys(deadlines)),
    ...missing(
      'task',
      texts.tasks,
      tasks.map(({ name }) => name),
    ),
    ...missing(
      'reason',
      texts.reasons,
      definitions.flatMap(({ requires }) => requires.flatMap(({ codes }) => codes)),
    ),
    ...missing('notice', texts.notices, notices),
    ...missing('paper', titlesOf(workflow), Object.keys(workflow.papers ?? {})),
    ...Object.entries(texts.reasons).flatMap(([code, text]) => lintPlaceholders(code, text)),
  ];
}

function titlesOf({ papers = {} }: Workflow): Texts {
  return Object.fromEntries(Object.entries(papers).map(([name, { title }]) => [name, title]));
}

function missing(kind: string, texts: Texts, names: readonly string[]): string[] {
  return [...new Set(names)].flatMap((name) =>
    missingTexts(`${kind} ${name}`, Object.hasOwn(texts, name) ? texts[name] : undefined),
  );
}

/** `{name}`, `{name:money}`, `{name:date}`: the same ones in each language, in any order. */
function lintPlaceholders(code: string, text: Text): string[] {
  const [first, ...others] = languages.map((language) => placeholders(text[language] ?? ''));
  const differing = languages.slice(1).filter((_, index) => others[index]!.join() !== first!.join());
  const unfilled = languages.flatMap((language) => (text[language] ?? '').replace(placeholder, '').match(/[{}][^{}]*/) ?? []);
  return [
    ...differing.map((language) => `reason ${code}: the placeholders in ${language} are not those in ${languages[0]}`),
    ...unfilled.map((part) => `reason ${code}: "${part}" is no placeholder that would be filled`),
  ];
}

const placeholder = /\{\w+(?::(?:money|date))?\}/g;

function placeholders(text: string): string[] {
  return [...new Set(text.match(placeholder) ?? [])].sort();
}
