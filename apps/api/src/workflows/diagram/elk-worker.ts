import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { ElkNode } from 'elkjs';
import { projectFile } from '#platform';

/**
 * Nothing that is not broken takes so long: the largest workflow takes 1.5 s of a processor, 0.1 s of it to load ELK (2 cores,
 * 2026-11-28); 9 s beside fifteen other programs.
 */
const longestMs = 60_000;

/** As a text: a file of its own would have another address among the sources than in `dist`. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const ELK = require(workerData.elk);
  new ELK().layout(workerData.graph).then(
    (placed) => parentPort.postMessage({ placed }),
    (fault) => parentPort.postMessage({ fault: String(fault?.message ?? fault) }),
  );
`;

type Placing = { readonly placed: ElkNode } | { readonly fault: string };

/** Places a graph beside the event loop. @throws Error when ELK cannot, or not in time. */
export async function layOut(graph: ElkNode, withinMs = longestMs): Promise<ElkNode> {
  const elk = createRequire(projectFile('package.json')).resolve('elkjs/lib/elk.bundled.js');
  const worker = new Worker(program, { eval: true, workerData: { elk, graph } });
  let timer: NodeJS.Timeout | undefined;
  try {
    return await new Promise<ElkNode>((resolve, reject) => {
      worker.once('message', (placing: Placing) =>
        'placed' in placing ? resolve(placing.placed) : reject(new Error(placing.fault)),
      );
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`The layout ended with ${code} and no answer`)));
      timer = setTimeout(() => reject(new Error(`The layout took more than ${withinMs} ms`)), withinMs);
    });
  } finally {
    clearTimeout(timer);
    await worker.terminate();
  }
}
