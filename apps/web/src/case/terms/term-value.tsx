import { Answer } from '../../form/answer-facts';
import { FormContext } from '../../form/form-context';
import { type FieldSchema, kindOf } from '../../form/schema';
import { useLanguage } from '../../language/use-language';
import type { Workflow } from '../../workflow/use-workflow';
import { wordsOfItem } from './term-words';

interface TermValueProps {
  readonly name: string;
  /** As the terms keep it: every value is text there. */
  readonly text: string;
  readonly workflow: Workflow;
}

/** A term as the form that asked for it shows it: a name for an id, yes or no, a date in words. */
export function TermValue({ name, text, workflow }: TermValueProps) {
  const language = useLanguage();
  const asking = workflow.events.find(({ schema }) => propertyOf(schema, name) !== undefined);
  if (asking === undefined) return <span className="written">{wordsOfItem(workflow, name, text, language) ?? text}</span>;
  const schema = propertyOf(asking.schema, name)!;
  const settings = { workflow, event: asking.type, data: null, language };
  return (
    <FormContext value={settings}>
      <Answer name={name} schema={schema} value={kindOf(schema) === 'flag' ? text === 'true' : text} settings={settings} />
    </FormContext>
  );
}

function propertyOf(schema: unknown, name: string): FieldSchema | undefined {
  return (schema as FieldSchema).properties?.[name];
}
