import { readFileSync } from 'node:fs';

const root = projectFolder(new URL('.', import.meta.url));

/** The address of a file in the source tree (path relative to the root), the same from the sources and from `dist`. */
export function projectFile(path: string): URL {
  return new URL(path, root);
}

function projectFolder(folder: URL): URL {
  if (isProject(folder)) return folder;
  const parent = new URL('..', folder);
  if (parent.href === folder.href) throw new Error('No package.json named yntymak above the program.');
  return projectFolder(parent);
}

function isProject(folder: URL): boolean {
  try {
    return (JSON.parse(readFileSync(new URL('package.json', folder), 'utf8')) as { name?: string }).name === 'yntymak';
  } catch {
    return false;
  }
}
