import type { Case } from '../case/use-case';
import type { Workflow } from '../workflow/use-workflow';
import type { FieldSchema } from '../form/schema';
import type { Language } from '../language/language';
import { nameIn } from '../language/names';
import { recipientFieldOf } from '../start/recipients';

/** Whose case it is, of many that have one title: the party that is called as the field of the recipient. */
export function recipientName(found: Case, workflow: Workflow, language: Language): string | undefined {
  const { schema, recipient } = workflow.start;
  const field = recipientFieldOf({
    workflow,
    event: 'start',
    schema: schema as FieldSchema,
    recipient: recipient as FieldSchema | null,
  });
  const member = found.parties.find(({ party }) => party === field?.name);
  return member === undefined ? undefined : nameIn(member.names, language);
}
