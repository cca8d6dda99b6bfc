import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { projectFile } from '#platform';

const root = fileURLToPath(projectFile('.'));
const glossary = readFileSync(join(root, 'docs/glossary.md'), 'utf8');

/** The words of the left column of a table of the glossary, which begins with this heading. */
function column(heading: string): string[] {
  const [, table] = glossary.split(`| ${heading} |`);
  return table!
    .split('\n\n')[0]!
    .split('\n')
    .flatMap((row) => row.split('|')[1]?.match(/\w+/g) ?? []);
}

const never = new Set(column('Never'));
const notExported = new Set([...never, ...column('Not exported')]);
/** Names that the database, the journal or the API has. */
const stored = new Set(column('Stored name'));

/** The words of a name in camel case: of `deadlineSignals`, `deadline` and `signals`. */
const wordsOf = (name: string): string[] => (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());
/** Of a text without what stands in backticks. */
const wordsIn = (text: string): string[] =>
  text
    .replace(/`[^`]*`/g, '')
    .toLowerCase()
    .match(/[a-z]+/g) ?? [];

const files = execFileSync('git', 'ls-files --cached --others --exclude-standard apps libs workflows test'.split(' '), {
  cwd: root,
})
  .toString()
  .trim()
  .split('\n')
  .filter((path) => /\.(tsx?|[cm]js)$/.test(path) && !/\.d\.ts$/.test(path) && existsSync(join(root, path)))
  .map((path) => ({ path, source: readFileSync(join(root, path), 'utf8') }));

function commentsOf(source: string): string[] {
  return [...source.matchAll(/(?:^|\s)\/\/ (.*)$|^\s*\/?\*+(.*)$/gm)].map(([, line, block]) => line ?? block!);
}

/** Identifiers, and titles of tests. */
function namesAndTitles(path: string, source: string): { names: string[]; titles: string[] } {
  const [names, titles]: [string[], string[]] = [[], []];
  const look = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) names.push(node.text);
    if (ts.isCallExpression(node) && /^(test|it|describe)/.test(node.expression.getText())) {
      const [title] = node.arguments;
      if (title !== undefined && ts.isStringLiteralLike(title)) titles.push(title.text);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true));
  return { names: [...new Set(names)].filter((name) => !stored.has(name)), titles };
}

test('no name, comment or title of a test has a word that the glossary replaces', () => {
  const found = files.flatMap(({ path, source }) => {
    const { names, titles } = namesAndTitles(path, source);
    const words = [...names.flatMap(wordsOf), ...[...titles, ...commentsOf(source)].flatMap(wordsIn)];
    return words.filter((word) => never.has(word)).map((word) => `${path}: ${word}`);
  });
  expect(files.length).toBeGreaterThan(2_000);
  expect(never.size).toBeGreaterThan(20);
  expect(found).toEqual([]);
});

const exported = /^export (?:abstract |async )*(?:class|function|const|interface|type|enum) (\w+)/gm;

test('an exported name has a word of the field', () => {
  const names = files
    .filter(({ path }) => path.startsWith('test/') || !/\.(spec|mjs|cjs)/.test(path))
    .flatMap(({ path, source }) => [...source.matchAll(exported)].map(([, name]) => ({ path, name: name! })));
  expect(names.length).toBeGreaterThan(2_000);
  expect(notExported.size).toBeGreaterThan(never.size + 10);
  expect(names.filter(({ name }) => wordsOf(name).some((word) => notExported.has(word)))).toEqual([]);
});

test('a stored name is used', () => {
  const all = files.map(({ source }) => source).join('\n');
  expect([...stored].filter((name) => !new RegExp(`\\b${name}\\b`).test(all))).toEqual([]);
});
