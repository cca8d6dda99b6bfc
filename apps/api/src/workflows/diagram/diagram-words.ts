import type { Language, Workflow } from '#machine';
import { nameIn } from '../../language/shown-reason.js';
import type { GraphEdge } from '../workflow-graph.js';
import { diagramTexts } from './diagram.texts.js';
import { textLines } from './text-lines.js';

/** So many ways are written at a line; what stands beside the picture has all. */
const written = 2;

type LabelledEdge = Pick<GraphEdge, 'on'> & { readonly text: string };

/** What stands in a picture of a workflow. */
export class DiagramWords {
  constructor(
    private readonly workflow: Workflow,
    private readonly language: Language,
  ) {}

  ofState(id: string): string[] {
    return textLines(this.stateText(id));
  }

  ofMany(count: number): string[] {
    return textLines(diagramTexts.many[this.language].replace('{count}', String(count)));
  }

  ofTrigger({ on, name }: Pick<GraphEdge, 'on' | 'name'>): string {
    const { events, deadlines } = this.workflow.texts;
    if (on === 'event') return nameIn(events, name!, this.language);
    return on === 'deadline' ? nameIn(deadlines, name!, this.language) : diagramTexts[on][this.language];
  }

  /** @param regions for each way, where it comes from within the box that the line begins at. What happens by itself is not written. */
  atArrow(ways: readonly LabelledEdge[], regions: readonly (string | null)[]): string[] {
    const texts = ways.flatMap(({ on, text }, index) => {
      const region = regions[index];
      if (on === 'always') return [];
      return typeof region === 'string' ? [`${this.stateText(region)}: ${text}`] : [text];
    });
    const distinct = [...new Set(texts)];
    const rest = distinct.length - written;
    const shown = rest > 1 ? distinct.slice(0, written) : distinct;
    const more = rest > 1 ? [diagramTexts.more[this.language].replace('{count}', String(rest))] : [];
    return [...shown, ...more].flatMap(textLines);
  }

  private stateText(id: string): string {
    return nameIn(this.workflow.texts.states, id, this.language);
  }
}
