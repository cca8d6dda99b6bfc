import type { CaseMoney } from '../case-money.js';
import type { Indicators } from '../indicators.js';
import { languages, type Text } from '../texts.js';
import type { Workflow } from '../workflow.js';
import { allNodes, pathOf } from './state-tree.js';

const camelCase = /^[a-z][a-zA-Z0-9]*$/;

/** What is counted is on paths that the version has, each under a name of its own, and said in every language. */
export function lintIndicators({ machine, flags }: Workflow, indicators: Indicators | undefined): string[] {
  if (indicators === undefined) return [];
  const { counts, since } = indicators;
  const paths = new Set([...allNodes(machine.root).map(pathOf), ...(flags?.names ?? [])]);
  return [
    ...lintNames(
      'count',
      counts.map(({ name }) => name),
    ),
    ...counts.flatMap((count) => [
      ...(count.paths.length === 0 ? [`count ${count.name} is of no path`] : []),
      ...count.paths.filter((path) => !paths.has(path)).map((path) => `count ${count.name}: there is no state ${path}`),
      ...languages
        .filter((language) => !Object.values(count.text[language]).every((form) => form.includes('{count}')))
        .map((language) => `count ${count.name} does not say {count} in ${language}`),
    ]),
    ...(since === undefined ? [] : lintText(`count since ${since.attribute}`, since.text)),
  ];
}

/** Kinds of money and states of items have each a name of their own and a text in every language. */
export function lintCaseMoney(money: CaseMoney | undefined): string[] {
  if (money === undefined) return [];
  const { ledgerKinds, yearlyCost, items } = money;
  const placed = { 'yearly cost': yearlyCost, items };
  return [
    ...lintNames(
      'ledger kind',
      ledgerKinds.map(({ kind }) => kind),
    ),
    ...ledgerKinds.flatMap(({ kind, text }) => lintText(`ledger kind ${kind}`, text)),
    ...Object.entries(placed).flatMap(([what, shown]) =>
      shown === undefined
        ? []
        : [...(shown.places.length === 0 ? [`${what}: taken from nowhere`] : []), ...lintText(what, shown.text)],
    ),
    ...Object.entries(items?.states ?? {}).flatMap(([state, { text }]) => lintText(`item state ${state}`, text)),
  ];
}

function lintNames(what: string, names: readonly string[]): string[] {
  return [
    ...names.filter((name) => !camelCase.test(name)).map((name) => `${what} ${name} is not in camelCase`),
    ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => `${what} ${name} is there twice`),
  ];
}

function lintText(what: string, text: Text): string[] {
  return languages.filter((language) => !text[language]?.trim()).map((language) => `${what} has no text in ${language}`);
}
