import { payloadSchema, validatePayload } from '#machine';
import { payloadOf, typedOf } from '../../apps/web/src/form/payload.js';
import { type FieldSchema, isTypedObject, kindOf, type Typed } from '../../apps/web/src/form/schema.js';
import { delegationForms } from '../../workflows/delegation/forms/delegation.forms.js';
import { delegation } from '../../workflows/delegation/v1/delegation.workflow.js';
import { journeys } from '../../workflows/delegation/scenarios/journeys.js';
import { MachineDesk, storedRules } from '../journeys/machine-desk.js';

/** What the journeys say, by event: each payload once. */
const said = new Map<string, Map<string, object>>();

beforeAll(async () => {
  const desk = (): MachineDesk =>
    new MachineDesk(delegation, storedRules(), (_step, _at, { type, payload }) => {
      const payloads = said.get(type) ?? new Map<string, object>();
      said.set(type, payloads.set(JSON.stringify(payload), payload as object));
    });
  for (const play of Object.values(journeys)) await play(desk());
}, 300_000);

/** As a person leaves it who began every answer that may be left out, and took it back. */
function takenBack(type: string, schema: FieldSchema, typed: Typed): Typed {
  if (kindOf(schema) === 'rows')
    return Array.isArray(typed) ? typed.map((row: Typed) => takenBack(type, schema.items ?? {}, row)) : [];
  if (kindOf(schema) === 'flag') return typed;
  if (kindOf(schema) !== 'group') return typed ?? '';
  const group = isTypedObject(typed) ? typed : {};
  const isRequested = ([name]: [string, FieldSchema]): boolean => {
    const { when } = { ...delegationForms.fields[name], ...delegationForms.events[type]?.fields?.[name] };
    return when === undefined || (when.is as unknown[]).includes(group[when.field]);
  };
  const requested = Object.entries(schema.properties ?? {}).filter(isRequested);
  return Object.fromEntries(requested.map(([name, field]) => [name, takenBack(type, field, group[name])]));
}

const events = Object.entries(delegation.events).filter(([, { by }]) => by.length > 0);

test.each(events)('%s: what can be said can be typed', (type, { payload: payloadClass }) => {
  const schema = payloadSchema(payloadClass) as FieldSchema;
  for (const payload of said.get(type)?.values() ?? []) {
    const typed = typedOf(schema, payload);
    expect(payloadOf(schema, typed)).toEqual({ payload, faults: [] });
    const { payload: sent, faults } = payloadOf(schema, takenBack(type, schema, typed));
    expect(faults).toEqual([]);
    expect(validatePayload(payloadClass, sent)).toEqual(sent);
  }
});
