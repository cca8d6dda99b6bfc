import { incidentKinds, incidentOutcomes } from '#engine';
import { type IncidentLine, type IncidentView } from '#cases';
import { type DeadlinePayload, deadlineEvent, type Language, type Texts } from '#machine';
import { anything, component, id, instant, list, object, oneOf, orNull, type Static, text, whole } from '#schema';
import { nameIn } from '../language/shown-reason.js';
import type { TextsOf } from '../language/texts-of.js';
import { deadlineText, failedTexts, outcomeTexts } from '../texts/incident.texts.js';

/** Somebody by name; null: the person is not known here. */
const NamedPerson = object({ id, name: orNull(text) });

export interface IncidentContext {
  readonly textsOf: TextsOf;
  readonly names: ReadonlyMap<string, string>;
  readonly language: Language;
}

const incident = {
  id,
  kind: oneOf(...incidentKinds),
  event: { ...text, description: 'The type of the event, the kind of the effect, or what was to be delivered' },
  text: { ...text, description: 'The same in words' },
  instance: { ...orNull(id), description: 'Null: of no case' },
  workflow: orNull(text),
  number: orNull(text),
  title: orNull(text),
  openedAt: instant,
  tries: whole,
  error: { ...text, description: 'The last error, without secrets' },
  resolvedAt: orNull(instant),
  resolvedBy: orNull(NamedPerson),
  outcome: {
    ...orNull(oneOf(...incidentOutcomes)),
    description: '`resent`: the message was sent again by those who look after its receiver, and arrived',
  },
  outcomeText: { ...orNull(text), description: 'The same in words' },
  resolution: { ...orNull(text), description: 'Why an operator resolved it' },
};

export const ShownIncident = component('Incident', object(incident));
export type ShownIncident = Static<typeof ShownIncident>;

export const ShownIncidentView = component(
  'IncidentView',
  object({
    ...incident,
    request: {
      ...anything,
      description: 'As it was asked; of a delivery, whom it was for: `receiver`, the id of a person or of a webhook',
    },
    failedTries: list(object({ at: instant, error: text })),
    earlier: list(ShownIncident),
  }),
);
export type ShownIncidentView = Static<typeof ShownIncidentView>;

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

/** An event by its name in the workflow, a fired deadline by the deadline where it is known. */
function textOf(line: Pick<IncidentLine, 'kind' | 'event'>, texts: Texts | null, language: Language, request: unknown): string {
  if (line.kind !== 'step' || texts === null) return nameIn(failedTexts, line.event, language);
  if (line.event !== deadlineEvent) return nameIn({ ...failedTexts, ...texts.events }, line.event, language);
  const { payload } = (request ?? {}) as { payload?: Partial<DeadlinePayload> };
  return payload?.name === undefined
    ? nameIn(deadlineFired, line.event, language)
    : nameIn(texts.deadlines, payload.name, language);
}

const deadlineFired = { [deadlineEvent]: deadlineText };
