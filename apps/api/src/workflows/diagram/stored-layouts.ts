import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import type { ElkNode } from 'elkjs';
import { projectFile, sha256 } from '#platform';
import { layOut } from './elk-worker.js';

/** Where the build leaves the layouts of its workflows: one takes 1.5 s of a processor, 12 s on a loaded machine (December 2026). */
const folder = projectFile('dist/diagrams/');

/** The placed graph, laid out by the build if it was one of the build's. */
export async function layoutOf(graph: ElkNode): Promise<ElkNode> {
  return (await storedLayout(graph)) ?? layOut(graph);
}

/** Null when the build has not laid out exactly this graph. */
export async function storedLayout(graph: ElkNode): Promise<ElkNode | null> {
  const text = await readFile(fileOf(graph), 'utf8').catch(() => null);
  return text === null ? null : (JSON.parse(text) as ElkNode);
}

/** Lays these out and leaves nothing else in the folder. */
export async function storeLayouts(graphs: readonly ElkNode[]): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const graph of graphs) await writeFile(fileOf(graph), JSON.stringify(await layOut(graph)));
}

function fileOf(graph: ElkNode): URL {
  return new URL(`${sha256(JSON.stringify(graph)).toString('hex')}.json`, folder);
}
