import { useLanguage } from '../../language/use-language';
import { AnswerFacts } from '../../form/answer-facts';
import { FormContext } from '../../form/form-context';
import type { FieldSchema } from '../../form/schema';
import type { Workflow } from '../../workflow/use-workflow';

interface PayloadFactsProps {
  readonly payload: unknown;
  readonly event: string;
  readonly workflow: Workflow;
}

/** The payload of an event, with the labels of its form. A fired deadline has none. */
export function PayloadFacts({ payload, event, workflow }: PayloadFactsProps) {
  const language = useLanguage();
  const forms = [...workflow.events, ...workflow.starts, { type: 'start', schema: workflow.start.schema }];
  const schema = forms.find(({ type }) => type === event)?.schema as FieldSchema | undefined;
  if (schema === undefined) return null;
  return (
    <FormContext value={{ workflow, event, data: null, language }}>
      <AnswerFacts schema={schema} payload={payload} />
    </FormContext>
  );
}
