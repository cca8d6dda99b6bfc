import { useForm } from '../form/form-context';
import type { FieldSchema, TypedObject } from '../form/schema';
import { withTyped } from '../form/typed-at';
import { useTexts } from '../language/texts';
import { SectionFields } from '../start/section-fields';
import { sectionsOf } from '../start/sections';
import type { BulkEvent } from './bulk-events';
import { manyTexts } from './many.texts';
import type { ManyDraft } from './use-many-draft';

interface SayingPartProps {
  readonly definition: BulkEvent;
  readonly draft: ManyDraft;
  readonly put: (part: Partial<ManyDraft>) => void;
  readonly faults: ReadonlyMap<string, string>;
}

/** What the step says, alike in every case. */
export function SayingPart({ definition, draft, put, faults }: SayingPartProps) {
  const say = useTexts(manyTexts);
  const { workflow, event, language } = useForm();
  const schema = definition.schema as FieldSchema;
  if (Object.keys(schema.properties ?? {}).length === 0) return null;
  const title = { ky: '', ru: '', en: '' };
  const sections = sectionsOf(workflow.forms?.events[event] ?? {}, schema, title);
  return (
    <section>
      <h2>{say('what')}</h2>
      <p className="quiet">{say('sameForAll')}</p>
      {sections.map((section) => (
        <section key={section.name}>
          {section.title[language] !== '' && <h3>{section.title[language]}</h3>}
          {section.help !== undefined && <p>{section.help[language]}</p>}
          <SectionFields
            schema={schema}
            section={section}
            typed={draft.typed}
            faults={faults}
            onChange={(path, typed) => put({ typed: withTyped(draft.typed, path, typed) as TypedObject })}
          />
        </section>
      ))}
    </section>
  );
}
