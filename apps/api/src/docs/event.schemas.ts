import { type EventDefinition, type JsonSchema, payloadSchema, startEvent, type Workflow } from '#machine';
import { maxRecipients } from '#engine';
import { anything, byName, reference, object, oneOf, text } from '#schema';
import { Paper } from '../instances/paper.js';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** The payload of one event of one workflow, as a component of the document. */
interface Payload {
  readonly type: string;
  readonly name: string;
  readonly schema: JsonSchema;
}

const seq: JsonSchema = { type: 'integer', minimum: 1, description: 'The state of the case that the person saw' };
const office: JsonSchema = { ...text, description: 'The office acted in, by name or id; needed when several fit' };

/** Bodies of the requests that start a case or send it an event, as the workflows define them. */
export function eventSchemas(workflows: readonly Workflow[]): Schemas {
  const payloads = workflows.flatMap((workflow) => Object.entries(workflow.events).map(payloadOf(workflow)));
  const starts = workflows.flatMap((workflow) =>
    Object.entries({ [startEvent]: workflow.start, ...workflow.starts }).map(payloadOf(workflow)),
  );
  const ways = workflows.flatMap((workflow) => Object.keys(workflow.starts ?? {}));
  const types = [...new Set(payloads.map(({ type }) => type))];
  const eventOf = (type: string): JsonSchema =>
    carrying(
      'payload',
      payloads.filter((payload) => payload.type === type),
      { type: oneOf(type) },
      { seq, office, paper: Paper },
    );
  return {
    ...Object.fromEntries([...payloads, ...starts].map(({ name, schema }) => [name, schema])),
    ...Object.fromEntries(types.map((type) => [eventName(type), eventOf(type)])),
    Event: {
      oneOf: types.map((type) => reference(eventName(type))),
      discriminator: {
        propertyName: 'type',
        mapping: Object.fromEntries(types.map((type) => [type, `#/components/schemas/${eventName(type)}`])),
      },
    },
    EventForMany: carrying('payload', payloads, { type: oneOf(...types) }, {}),
    StartMany: startMany(workflows),
    ...Object.fromEntries(
      workflows.flatMap(({ startFor, ...workflow }) =>
        startFor === undefined ? [] : [[recipientName(workflow), payloadSchema(startFor.recipient)]],
      ),
    ),
    Start: carrying(
      'input',
      starts,
      {},
      { office, paper: Paper, ...(ways.length > 0 && { start: { ...oneOf(...ways), description: 'Another way to begin' } }) },
    ),
  };
}

/** One case for each recipient: what holds for all is the input without what is said of each. */
function startMany(workflows: readonly Workflow[]): JsonSchema {
  const recipients = workflows.filter(({ startFor }) => startFor !== undefined).map((each) => reference(recipientName(each)));
  const items: JsonSchema = recipients.length > 0 ? { anyOf: recipients } : { type: 'object' };
  return object(
    { input: byName(anything), recipients: { type: 'array', minItems: 1, maxItems: maxRecipients, items } },
    { office },
  );
}

function recipientName({ name, version }: Pick<Workflow, 'name' | 'version'>): string {
  return `${name}.${version}.recipient`;
}

function payloadOf({ name, version }: Workflow): (event: [type: string, definition: EventDefinition]) => Payload {
  return ([type, { payload }]) => ({ type, name: `${name}.${version}.${type}`, schema: payloadSchema(payload) });
}

/**
 * An object whose `property` is one of these payloads: which one is meant, the case decides. It may be left out where a
 * payload with nothing in it would do.
 */
function carrying(property: string, payloads: readonly Payload[], required: Schemas, optional: Schemas): JsonSchema {
  const schemas = payloads.map(({ name }) => reference(name));
  const carried = { [property]: schemas.length === 1 ? schemas[0]! : { anyOf: schemas } };
  const isNeeded = payloads.every(({ schema }) => ((schema.required as readonly string[] | undefined) ?? []).length > 0);
  return isNeeded ? object({ ...required, ...carried }, optional) : object(required, { ...carried, ...optional });
}

function eventName(type: string): string {
  return `Event.${type}`;
}
