import { Injectable } from '@nestjs/common';
import type { Language, Workflow } from '#machine';
import { nameIn } from '../../language/shown-reason.js';
import { diagramOutline } from './diagram-outline.js';
import { type DiagramView, picture } from './diagram.view.js';
import { elkGraph } from './elk-layout.js';
import { layoutOf } from './stored-layouts.js';

/** The pictures of workflows: one for each language, because the texts decide how wide the boxes are. */
@Injectable()
export class Diagrams {
  /** As many as there are versions and languages. */
  private readonly known = new Map<string, Promise<DiagramView>>();
  private last: Promise<unknown> = Promise.resolve();

  /** Made at the first question, one at a time; a failure is not kept. */
  of(workflow: Workflow, language: Language): Promise<DiagramView> {
    const key = `${workflow.name}/${workflow.version}/${language}`;
    const known = this.known.get(key);
    if (known !== undefined) return known;
    const making = this.last.then(() => made(workflow, language));
    this.last = making.catch(() => this.known.delete(key));
    this.known.set(key, making);
    return making;
  }
}

async function made(workflow: Workflow, language: Language): Promise<DiagramView> {
  const { name, version, texts, flags } = workflow;
  const outline = diagramOutline(workflow, language);
  const placed = await layoutOf(elkGraph(outline));
  return {
    workflow: name,
    version,
    ...picture(outline, placed),
    flags: (flags?.names ?? []).map((id) => ({ id, text: nameIn(texts.states, id, language) })),
  };
}
