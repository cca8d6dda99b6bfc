import { useMemo } from 'react';
import { QueryResult } from '../ui/query-result';
import './diagram.css';
import { InWords } from './in-words';
import { Legend } from './legend';
import { Picture } from './picture';
import { type Diagram as Answer, type Move, type NextStep, traceOf } from './trace';
import { useDiagram } from './use-diagram';

interface DiagramProps extends Shown {
  readonly workflow: string;
  readonly version: string;
}

interface Shown {
  /** All active paths. */
  readonly states: readonly string[];
  /** The steps of the case, oldest first: its journal. */
  readonly path: readonly Move[];
  /** `nextOf` a case. */
  readonly next: readonly NextStep[];
}

/** Where a case is in its workflow, the way it has come and what may come next: as a picture, and the same in words. */
export function Diagram({ workflow, version, ...shown }: DiagramProps) {
  return (
    <QueryResult query={useDiagram(workflow, version)}>{(diagram) => <DiagramShown diagram={diagram} {...shown} />}</QueryResult>
  );
}

function DiagramShown({ diagram, states, path, next }: Shown & { readonly diagram: Answer }) {
  const trace = useMemo(() => traceOf(diagram, states, path, next), [diagram, states, path, next]);
  return (
    <div className="diagram">
      <div className="diagram__picture">
        <Picture diagram={diagram} trace={trace} />
        <Legend />
      </div>
      <InWords diagram={diagram} states={states} path={path} next={next} />
    </div>
  );
}
