import type { IncidentLine, IncidentView } from '#engine';
import { type DeadlinePayload, deadlineEvent, type Language, type Texts } from '#machine';
import { nameIn } from '../language/shown-reason.js';
import { deadlineText, failedTexts, outcomeTexts } from '../texts/incident.texts.js';

/** Texts of a version of a workflow; null where this program does not have it, or there is none. */
export type TextsOf = (workflow: string | null, version: string | null) => Texts | null;

/** Somebody by name. */
export interface NamedPerson {
  readonly id: string;
  /** Null: the person is not known here. */
  readonly name: string | null;
}

export interface IncidentContext {
  readonly textsOf: TextsOf;
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
}

/** `text`: what failed, `outcomeText`: how it was resolved, in the caller's language. */
export interface ShownIncident extends Omit<IncidentLine, 'version' | 'resolvedBy'> {
  readonly text: string;
  readonly outcomeText: string | null;
  readonly resolvedBy: NamedPerson | null;
}

export interface ShownIncidentView extends ShownIncident {
  readonly request: unknown;
  readonly failedTries: IncidentView['failedTries'];
  readonly earlier: readonly ShownIncident[];
}

export function incidentLine({ version, ...line }: IncidentLine, context: IncidentContext, request?: unknown): ShownIncident {
  const { names, language, textsOf } = context;
  const texts = textsOf(line.workflow, version);
  const by = line.resolvedBy;
  return {
    ...line,
    text: textOf(line, texts, language, request),
    outcomeText: line.outcome === null ? null : outcomeTexts[line.outcome][language],
    resolvedBy: by === null ? null : { id: by, name: names.get(by) ?? null },
  };
}

export function incidentView(view: IncidentView, context: IncidentContext): ShownIncidentView {
  const { request, failedTries, earlier, ...line } = view;
  return {
    ...incidentLine(line, context, request),
    request,
    failedTries,
    earlier: earlier.map((each) => incidentLine(each, context)),
  };
}

/** An event by its name in the workflow, the ringing of a deadline by the deadline where it is known. */
function textOf(line: Pick<IncidentLine, 'kind' | 'event'>, texts: Texts | null, language: Language, request: unknown): string {
  if (line.kind !== 'step' || texts === null) return nameIn(failedTexts, line.event, language);
  if (line.event !== deadlineEvent) return nameIn({ ...failedTexts, ...texts.events }, line.event, language);
  const { payload } = (request ?? {}) as { payload?: Partial<DeadlinePayload> };
  return payload?.name === undefined ? nameIn(ringing, line.event, language) : nameIn(texts.deadlines, payload.name, language);
}

const ringing = { [deadlineEvent]: deadlineText };
