import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadConfiguration, projectFile } from '#platform';

const root = fileURLToPath(projectFile('.'));

const documents = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.md'], { cwd: root })
  .toString()
  .trim()
  .split('\n')
  .filter((path) => existsSync(join(root, path)));

test('every setting that the program reads stands in docs/operations.md', () => {
  const readNames = new Set<string>();
  const env = new Proxy<NodeJS.ProcessEnv>({}, { get: (_, name) => void readNames.add(String(name)) });
  loadConfiguration(env);
  expect(readNames.size).toBeGreaterThan(20);
  const operations = read('docs/operations.md');
  expect([...readNames].filter((name) => !operations.includes(`\`${name}\``))).toEqual([]);
});

test('every script of package.json stands in a document', () => {
  const { scripts } = JSON.parse(read('package.json')) as { scripts: Record<string, string> };
  const text = documents.map(read).join('\n');
  const isNamed = (script: string): boolean => text.includes(`npm run ${script}`) || text.includes(`npm ${script}`);
  expect(Object.keys(scripts).filter((script) => !isNamed(script))).toEqual([]);
});

test('every relative link and anchor of a document leads to something', () => {
  expect(documents.length).toBeGreaterThan(50);
  expect(
    documents.flatMap((path) =>
      linksOf(path)
        .filter((link) => !leadsSomewhere(path, link))
        .map((link) => `${path}: ${link}`),
    ),
  ).toEqual([]);
});

test('every record of a decision stands in the list of decisions', () => {
  const records = documents
    .filter((path) => /^docs\/decisions\/\d{4}-/.test(path))
    .map((path) => path.slice('docs/decisions/'.length));
  expect(linksOf('docs/decisions/README.md').filter((link) => /^\d{4}-/.test(link))).toEqual(records.sort());
});

test('the README has 150 lines at the most', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(150);
});

function read(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Code is no text: a bracket in it is no link. */
function proseOf(path: string): string {
  return read(path)
    .replace(/^```.*?^```/gms, '')
    .replace(/`[^`\n]*`/g, (code) => code.replaceAll('](', '] ('));
}

function linksOf(path: string): string[] {
  return [...proseOf(path).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link]) => link!).filter((link) => !/^[a-z]+:/.test(link));
}

function leadsSomewhere(from: string, link: string): boolean {
  const [path, anchor] = link.split('#') as [string, string?];
  const target = path === '' ? from : join(dirname(from), path);
  if (!existsSync(join(root, target))) return false;
  return anchor === undefined || anchorsOf(target).includes(anchor);
}

/** As GitHub makes them of headings. */
function anchorsOf(path: string): string[] {
  const headings = [...proseOf(path).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => heading!);
  return headings.map((heading) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );
}
