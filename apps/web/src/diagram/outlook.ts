import { entered } from './entered';
import { type Diagram, type DiagramNode, isOpen, type Move, type NextStep } from './trace';

/** What may come next, in words: where each leads. */
export interface Outlook {
  /** Null: by itself. */
  readonly step: NextStep | null;
  readonly text: string;
  /** The names of the states that it may lead to; none: it leaves the state as it is. */
  readonly to: readonly string[];
}

/** Everything that may come next: first what people can do now, then what they cannot yet, dates, and what comes by itself. */
export function outlooks(diagram: Diagram, states: readonly string[], next: readonly NextStep[]): Outlook[] {
  const ways = diagram.edges.flatMap((edge) => edge.ways).filter((way) => isOpen(way, states, next));
  const name = (id: string): string => stateName(diagram.nodes, id);
  const steps = next.map((step): Outlook => {
    const leading = ways.filter((way) => way.on === step.on && way.name === step.name);
    return { step, text: step.text, to: distinct(leading.map(({ to }) => name(to))) };
  });
  const bySelf = ways
    .filter(({ on }) => on === 'always' || on === 'done')
    .map(({ text, to }): Outlook => ({ step: null, text, to: [name(to)] }));
  const rank = ({ step }: Outlook): number => (step === null ? 3 : step.on === 'deadline' ? 2 : step.isPossible ? 0 : 1);
  return [...steps, ...bySelf].sort((one, other) => rank(one) - rank(other));
}

/** A step that led to other states. */
export interface Passage extends Pick<Move, 'at' | 'text'> {
  readonly to: readonly string[];
}

/** The way that a case has come: each step that changed its states, and what it made of the case, as its journal says it. */
export function passages({ nodes }: Diagram, path: readonly Move[]): Passage[] {
  return path.flatMap(({ at, text, from, to }) => {
    const known = entered({ from, to }).filter((path) => nodes.some(({ id }) => id === path));
    const names = distinct(known.map((id) => stateName(nodes, id)));
    return names.length === 0 ? [] : [{ at, text, to: names }];
  });
}

/** Active states within active states. */
export interface ActiveState {
  readonly id: string;
  readonly text: string;
  readonly within: readonly ActiveState[];
}

/** Where the case is; a state of a region is called with it in one. */
export function activeStates({ nodes }: Diagram, states: readonly string[], parent: string | null = null): ActiveState[] {
  return nodes
    .filter((node) => node.parent === parent && states.includes(node.id))
    .map(({ id, lines }): ActiveState => {
      const within = activeStates({ nodes } as Diagram, states, id);
      const text = lines.join(' ');
      const [only, ...others] = within;
      const isOne = only !== undefined && others.length === 0 && only.within.length === 0;
      return isOne ? { id: only.id, text: `${text}: ${only.text}`, within: [] } : { id, text, within };
    });
}

/** Within a region together with its name: `Funding: Money is late`. */
export function stateName(nodes: readonly DiagramNode[], id: string): string {
  const find = (wanted: string | null): DiagramNode | undefined => nodes.find((node) => node.id === wanted);
  const node = find(id)!;
  const region = find(node.parent);
  const text = node.lines.join(' ');
  return region !== undefined && find(region.parent)?.kind === 'parallel' ? `${region.lines.join(' ')}: ${text}` : text;
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
