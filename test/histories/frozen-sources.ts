import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFile } from '#platform';

const workflows = 'workflows';
const path = (...parts: string[]): string => fileURLToPath(projectFile([workflows, ...parts].join('/')));

/** The hash of each released workflow version, by its folder. */
export function frozen(): Readonly<Record<string, string>> {
  return JSON.parse(readFileSync(path('frozen.json'), 'utf8')) as Record<string, string>;
}

/** Every version there is: `delegation/v1`, … */
export function versions(): string[] {
  const folders = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true })
      .filter((each) => each.isDirectory())
      .map(({ name }) => name);
  return folders(path())
    .flatMap((name) => folders(path(name)).map((version) => `${name}/${version}`))
    .filter((version) => /\/v\d+$/.test(version))
    .sort();
}

/** What decides: code and constraints. Texts may be made better after release, and specs are about the code. */
function isDecisive(file: string): boolean {
  return (file.endsWith('.ts') || file.endsWith('.sql')) && !file.endsWith('.spec.ts') && !file.endsWith('.texts.ts');
}

/** SHA-256 over the names and contents of a version's decisive sources. */
export function hashOfSources(version: string): string {
  const folder = path(version);
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((each) => each.isFile())
    .map((each) => relative(folder, join(each.parentPath, each.name)))
    .filter(isDecisive)
    .sort();
  const whole = createHash('sha256');
  for (const file of files) {
    const content = createHash('sha256').update(readFileSync(join(folder, file)));
    whole.update(`${file} ${content.digest('hex')}\n`);
  }
  return whole.digest('hex');
}

/** Records the hash of each version that has none yet: from then on its sources stay as they are. */
export function freezeAll(): void {
  const hashes = { ...Object.fromEntries(versions().map((version) => [version, hashOfSources(version)])), ...frozen() };
  writeFileSync(path('frozen.json'), `${JSON.stringify(hashes, null, 2)}\n`);
}
