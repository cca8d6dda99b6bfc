import { officeIn } from '../case/event/offices';
import { onlyRequested } from '../form/requested-fields';
import type { FormSettings } from '../form/form-context';
import { payloadOf, type TypedFault } from '../form/payload';
import type { FieldSchema } from '../form/schema';
import { recipientFieldOf, shareOf } from './recipients';
import { schemaOf } from './sections';
import type { StartOption } from './start-options';
import type { WayDraft } from './way-draft';

export interface StartRequest {
  readonly start?: string;
  readonly office?: string;
  readonly paper?: unknown;
  readonly input: Readonly<Record<string, unknown>>;
  /** Only of many. */
  readonly recipients?: readonly { readonly body: string }[];
}

/** The fields that are asked as such: all but who the recipients are, and what is said of each. */
export function plainSchema(way: StartOption): FieldSchema {
  const recipient = recipientFieldOf(way);
  if (recipient === null) return way.schema;
  const names = Object.keys(way.schema.properties ?? {}).filter((name) => name !== recipient.name && !(name in recipient.shares));
  return schemaOf(way.schema, names);
}

/** What was prepared, as it is sent: one case for one recipient, one for each of many; and what is wrong with it. */
export function requestOf(
  way: StartOption,
  draft: WayDraft,
  settings: FormSettings,
): { readonly request: StartRequest; readonly faults: readonly TypedFault[] } {
  const schema = plainSchema(way);
  const { payload, faults } = payloadOf(schema, onlyRequested(settings, schema, draft.answers));
  const held = officeIn(way.offices, draft.office);
  const common = {
    ...(way.start !== undefined && { start: way.start }),
    ...(way.offices.length > 1 && held !== undefined && { office: held.id }),
    ...(held?.mandate !== undefined && { paper: draft.paper }),
  };
  const input = payload as Record<string, unknown>;
  const recipient = recipientFieldOf(way);
  if (recipient === null) return { request: { ...common, input }, faults };
  const shares = draft.chosen.map((body) => ({ body, ...shareOf(recipient, draft, body) }));
  const all = [...faults, ...shares.flatMap((each) => each.faults)];
  if (shares.length === 0) return { request: { ...common, input }, faults: [...all, { path: recipient.name, code: 'missing' }] };
  if (shares.length === 1) {
    const [{ body, share }] = shares as [(typeof shares)[number]];
    return { request: { ...common, input: { ...input, [recipient.name]: body, ...share } }, faults: all };
  }
  return { request: { ...common, input, recipients: shares.map(({ body, share }) => ({ body, ...share })) }, faults: all };
}
