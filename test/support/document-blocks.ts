import { readFileSync } from 'node:fs';
import { projectFile } from '#platform';

/** A block of code in a document. `file` stands in the line before it, from the root of the project. */
export interface Block {
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
}

export interface Section {
  readonly title: string;
  readonly blocks: readonly Block[];
}

/** The blocks of code of a document by its sections, in their order; sections without a block are left out. */
export function sectionsOf(path: string): Section[] {
  const [, ...sections] = readFileSync(projectFile(path), 'utf8').split(/^## /m);
  return sections
    .map((section) => ({ title: section.slice(0, section.indexOf('\n')), blocks: blocksOf(section) }))
    .filter(({ blocks }) => blocks.length > 0);
}

function blocksOf(section: string): Block[] {
  const block = /(?:^`([^`\n]+)`\n\n)?^```(\w+)\n(.*?)^```$/gms;
  return [...section.matchAll(block)].map(([, file, language, text]) => ({ language: language!, file, text: text! }));
}
