import { useForm } from '../form/form-context';
import type { FieldSchema, TypedObject } from '../form/schema';
import { typedAt, withTyped } from '../form/typed-at';
import { useTexts } from '../language/texts';
import { SectionFields } from '../start/section-fields';
import { sectionsOf } from '../start/sections';
import type { BulkEvent } from './bulk-events';
import type { ManyDraft } from './use-many-draft';
import './many.css';

interface EventPayloadFormProps {
  readonly definition: BulkEvent;
  readonly draft: ManyDraft;
  readonly put: (part: Partial<ManyDraft>) => void;
  readonly faults: ReadonlyMap<string, string>;
}

/** What the step says, alike in every case. */
export function EventPayloadForm({ definition, draft, put, faults }: EventPayloadFormProps) {
  const say = useTexts('bulk');
  const { workflow, event, language } = useForm();
  const schema = definition.schema as FieldSchema;
  const isTyped = (path: string): boolean => Boolean(typedAt(draft.typed, path.split('.')));
  if (Object.keys(schema.properties ?? {}).length === 0) return null;
  const title = { ky: '', ru: '', en: '' };
  const sections = sectionsOf(workflow.forms?.events[event] ?? {}, schema, title);
  return (
    <section className="saying">
      <h2>{say('what')}</h2>
      <p className="quiet">{say('sameForAll')}</p>
      {sections.map((section) => {
        const fields = (
          <>
            {section.help !== undefined && <p>{section.help[language]}</p>}
            <SectionFields
              schema={schema}
              section={section}
              typed={draft.typed}
              faults={faults}
              onChange={(path, typed) => put({ typed: withTyped(draft.typed, path, typed) as TypedObject })}
            />
          </>
        );
        if (sections.length === 1) return <div key={section.name}>{fields}</div>;
        const isWrong = section.fields.some((path) =>
          [...faults.keys()].some((each) => each === path || each.startsWith(`${path}.`)),
        );
        return (
          <details key={section.name} {...((isWrong || section.fields.some(isTyped)) && { open: true })}>
            <summary>{section.title[language]}</summary>
            {fields}
          </details>
        );
      })}
    </section>
  );
}
