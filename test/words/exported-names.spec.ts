import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

const root = fileURLToPath(projectFile('.'));

/** Words that a search engine would not find: the left column of the table in docs/glossary.md. */
const forbidden = new Set(
  readFileSync(join(root, 'docs/glossary.md'), 'utf8')
    .split('| Not | But |')[1]!
    .split('\n')
    .flatMap((row) => row.split('|')[1]?.match(/[a-z]+/g) ?? []),
);

/** The words of a name in camel case: of `deadlineSignals`, `deadline` and `signals`. */
const wordsOf = (name: string): string[] => (name.match(/[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g) ?? []).map((word) => word.toLowerCase());

const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'apps', 'libs', 'workflows'], {
  cwd: root,
})
  .toString()
  .trim()
  .split('\n')
  .filter((path) => /\.tsx?$/.test(path) && !/\.(d|spec)\.tsx?$/.test(path) && existsSync(join(root, path)));

const exported = /^export (?:abstract |async )*(?:class|function|const|interface|type|enum) (\w+)/gm;

test('an exported name has a word of the field', () => {
  const names = files.flatMap((path) =>
    [...readFileSync(join(root, path), 'utf8').matchAll(exported)].map(([, name]) => ({ path, name: name! })),
  );
  expect(names.length).toBeGreaterThan(2_000);
  expect(forbidden.size).toBeGreaterThan(20);
  expect(names.filter(({ name }) => wordsOf(name).some((word) => forbidden.has(word)))).toEqual([]);
});
