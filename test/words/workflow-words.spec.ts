import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workflow, WorkflowPackage } from '#machine';
import { projectFile } from '#platform';
import { packages } from '#workflows';

const root = fileURLToPath(projectFile('.'));

/** English words that the product has by itself: of what every case has, of money, bodies, deadlines and programs. Reviewed; it only shrinks. */
const productWords = new Set(
  `abandon answered appropriated clear close closed control due finance force funding given grace interest late live none notice number
  open power proposed publish received recipient registered registry released resume returned settlement signing spent successor
  third title treasury underWay`.split(/\s+/),
);

/** Names that the product's own hooks have: of the money of a package, the treasury's coverage, public totals and mandates. */
const hookWords = new Set(['budgetCode', 'inForce', 'ownTopUp']);

/** The names that a workflow gives: what stands outside of its folder is known there. */
function wordsOf({ name, versions, caseMoney }: WorkflowPackage): string[] {
  const kinds = caseMoney?.ledgerKinds.map(({ kind }) => kind) ?? [];
  return [name, ...kinds, ...versions.flatMap(namesOf)];
}

function namesOf({ texts, events, starts = {}, flags, deadlines, tasks, rules, machine, attributes }: Workflow): string[] {
  const context: unknown = (machine.config.context as (question: object) => unknown)({ input: undefined });
  return [
    ...[texts.parties, events, starts, deadlines, attributes(context)].flatMap(Object.keys),
    ...Object.keys(texts.states).flatMap((path) => path.split('.')),
    ...(flags?.names ?? []),
    ...tasks.map((task) => task.name),
    ...[...rules, ...Object.values(deadlines).flatMap(({ rule }) => rule ?? [])],
  ];
}

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs'], {
  cwd: root,
})
  .toString()
  .trim()
  .split('\n')
  // Texts are words for people, not names; what is generated follows what it is generated from.
  .filter((path) => /\.(ts|tsx|mjs|sql)$/.test(path) && !/\.(texts|d|spec|support)\.tsx?$/.test(path))
  .filter((path) => existsSync(join(root, path)));

/** Where one of these words stands by itself: `file:line word`. */
function standing(words: readonly string[], paths: readonly string[]): string[] {
  const word = new RegExp(`(?<![\\w-])(?:${words.map((each) => each.replace('.', '[.]')).join('|')})(?![\\w-])`, 'g');
  return paths.flatMap((path) =>
    readFileSync(join(root, path), 'utf8')
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(word)].map(([found]) => `${path}:${index + 1} ${found}`)),
  );
}

describe.each(packages)('a word of $name', (each) => {
  const words = [...new Set(wordsOf(each))].filter((word) => !productWords.has(word) && !hookWords.has(word));

  test('stands in no file of apps and libs', () => {
    expect(words.length).toBeGreaterThan(0);
    expect(files.length).toBeGreaterThan(500);
    expect(standing(words, files)).toEqual([]);
  });
});

test('each word that is let through is a word of some workflow, and stands in the product', () => {
  const all = new Set(packages.flatMap(wordsOf));
  const letThrough = [...productWords, ...hookWords];
  const found = new Set(standing(letThrough, files).map((place) => place.split(' ')[1]!));
  expect(letThrough.filter((word) => !all.has(word) || !found.has(word))).toEqual([]);
});
