import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Workflow, WorkflowPackage } from '#machine';
import { projectFile } from '#platform';
import { packages } from '#workflows';

const root = fileURLToPath(projectFile('.'));

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

interface Reviewed {
  /** English words that the product has by itself: of what every case has, of money, bodies, deadlines and programs. */
  readonly everyday: readonly string[];
  /** Tests that play this workflow and no other. */
  readonly tests: readonly string[];
}

/** By workflow: the lists only shrink. Of a workflow that has none, single words are not looked for: they can be anybody's. */
const reviewed = JSON.parse(read('test/words/reviewed.json')) as Readonly<Record<string, Reviewed>>;

/** Names that the product's own hooks have: of the money of a package, the treasury's coverage, public totals and mandates. */
const hookWords = new Set(['budgetCode', 'inForce', 'ownTopUp']);

/** The names that a workflow gives: what stands outside of its folder is known there. */
function wordsOf({ name, versions, caseMoney }: WorkflowPackage): string[] {
  const kinds = caseMoney?.ledgerKinds.map(({ kind }) => kind) ?? [];
  return [name, ...kinds, ...versions.flatMap(namesOf)];
}

/** Of these, those that nothing outside of its folder may have. */
function ownWordsOf(each: WorkflowPackage): string[] {
  const everyday = reviewed[each.name]?.everyday;
  const isOwn = (word: string): boolean =>
    everyday === undefined ? word === each.name || /[a-z][A-Z.]/.test(word) : !everyday.includes(word);
  return [...new Set(wordsOf(each))].filter((word) => isOwn(word) && !hookWords.has(word));
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

function filesIn(...folders: readonly string[]): string[] {
  const args = ['ls-files', '--cached', '--others', '--exclude-standard', ...folders];
  return execFileSync('git', args, { cwd: root })
    .toString()
    .trim()
    .split('\n')
    .filter((path) => /\.(ts|tsx|mjs|cjs|sql)$/.test(path) && existsSync(join(root, path)));
}

// Texts are words for people, not names; what is generated follows what it is generated from.
const files = filesIn('apps', 'libs').filter((path) => !/\.(texts|d|spec|support)\.tsx?$/.test(path));
// Not those that are workflows themselves, and not this one.
const tests = filesIn('test').filter((path) => !/^test\/(support\/(leave|road)\/|words\/workflow-words)/.test(path));

/** Where one of these words stands by itself: `file:line word`. */
function standing(words: readonly string[], paths: readonly string[]): string[] {
  const word = new RegExp(`(?<![\\w-])(?:${words.map((each) => each.replace('.', '[.]')).join('|')})(?![\\w-])`, 'g');
  return paths.flatMap((path) =>
    read(path)
      .split('\n')
      .flatMap((line, index) => [...line.matchAll(word)].map(([found]) => `${path}:${index + 1} ${found}`)),
  );
}

describe.each(packages)('a word of $name', (each) => {
  const words = ownWordsOf(each);

  test('stands in no file of apps and libs', () => {
    expect(words.length).toBeGreaterThan(0);
    expect(files.length).toBeGreaterThan(500);
    expect(standing(words, files)).toEqual([]);
  });
});

describe.each(packages.filter(({ name }) => name in reviewed))('a word of $name', (each) => {
  /** What holds of any workflow is tested with one of `test/support`, or with all of them. */
  test('stands in the tests that are known to need it, and in no other', () => {
    const found = new Set(standing(ownWordsOf(each), tests).map((place) => place.split(':')[0]!));
    expect([...found].sort()).toEqual(reviewed[each.name]!.tests);
  });
});

test('each word that is let through is a word of some workflow, and stands in the product', () => {
  const all = new Set(packages.flatMap(wordsOf));
  const letThrough = [...Object.values(reviewed).flatMap(({ everyday }) => everyday), ...hookWords];
  const found = new Set(standing(letThrough, files).map((place) => place.split(' ')[1]!));
  expect(letThrough.filter((word) => !all.has(word) || !found.has(word))).toEqual([]);
});
