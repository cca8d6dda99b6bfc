import type { PayloadProblem } from '#machine';
import type { Body } from './body.entity.js';
import type { NewSuccession, Successor } from './succession.dto.js';

const problem = (path: string, code: string): PayloadProblem => ({ path, code });

/** What is wrong with a succession by itself: how many on each side, and who they may be. */
export function shapeProblems({ kind, predecessors, successors }: NewSuccession): PayloadProblem[] {
  const wrong: PayloadProblem[] = [];
  const isNew = ({ id }: Successor): boolean => id === undefined;
  const known = successors.flatMap(({ id }) => id ?? []);
  if (new Set(known).size < known.length) wrong.push(problem('/successors', 'arrayUnique'));
  if (kind === 'merge') {
    if (successors.length !== 1) wrong.push(problem('/successors', 'mergeHasOneSuccessor'));
    if (successors.every(isNew) && predecessors.length < 2) wrong.push(problem('/predecessors', 'mergeHasSeveral'));
  }
  if (kind === 'split') {
    if (predecessors.length !== 1) wrong.push(problem('/predecessors', 'splitHasOnePredecessor'));
    if (successors.length < 2) wrong.push(problem('/successors', 'splitHasSeveral'));
  }
  if (kind === 'boundary' && successors.some(isNew)) wrong.push(problem('/successors', 'boundaryMakesNoBody'));
  if (kind === 'rename') return [...wrong, ...renameProblems(predecessors, successors)];
  const both = successors.findIndex(({ id }) => id !== undefined && predecessors.includes(id));
  if (both >= 0) wrong.push(problem(`/successors/${both}/id`, 'isPredecessor'));
  successors.forEach(({ id, kind: bodyKind, name, territory }, index) => {
    const path = `/successors/${index}`;
    if (id === undefined && bodyKind === undefined) wrong.push(problem(`${path}/kind`, 'required'));
    if (id === undefined && name === undefined) wrong.push(problem(`${path}/name`, 'required'));
    if (id !== undefined && (bodyKind ?? name ?? territory) !== undefined) wrong.push(problem(path, 'isIdOrNewBody'));
  });
  return wrong;
}

function renameProblems(predecessors: readonly string[], successors: readonly Successor[]): PayloadProblem[] {
  const [{ id, name, kind, territory } = {}] = successors as readonly Partial<Successor>[];
  const wrong: PayloadProblem[] = [];
  if (predecessors.length !== 1 || successors.length !== 1 || (id !== undefined && id !== predecessors[0]))
    wrong.push(problem('/successors', 'renameIsOfOneBody'));
  if ((kind ?? territory) !== undefined) wrong.push(problem('/successors/0', 'renameIsOfOneBody'));
  if (name === undefined || (name.ky ?? name.ru ?? name.en) === undefined) wrong.push(problem('/successors/0/name', 'required'));
  return wrong;
}

/** What is wrong with the bodies that it names, each as it is now; `undefined`: there is none. */
export function bodyProblems(
  { kind, predecessors, successors, effectiveOn }: NewSuccession,
  bodyOf: (id: string) => Body | undefined,
): PayloadProblem[] {
  const ends = kind === 'merge' || kind === 'split';
  const kindOfAll = bodyOf(predecessors[0]!)?.kind;
  const faultOf = (body: Body | undefined, isEnding: boolean): string | null => {
    if (body === undefined) return 'isUnknownBody';
    if (body.kind !== kindOfAll) return 'isOfAnotherKind';
    if (body.validFrom !== null && (isEnding ? body.validFrom >= effectiveOn : body.validFrom > effectiveOn))
      return 'isNotYetValid';
    return body.validTo !== null && (isEnding || body.validTo <= effectiveOn) ? 'isEnded' : null;
  };
  const ofPredecessors = predecessors.map((id, index) => ({ path: `/predecessors/${index}`, code: faultOf(bodyOf(id), ends) }));
  const ofSuccessors = successors.map(({ id, kind: bodyKind }, index) => ({
    path: `/successors/${index}`,
    code:
      id !== undefined ? faultOf(bodyOf(id), false) : bodyKind === undefined || bodyKind === kindOfAll ? null : 'isOfAnotherKind',
  }));
  return [...ofPredecessors, ...ofSuccessors].flatMap(({ path, code }) => (code === null ? [] : [problem(path, code)]));
}
