import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { ActingOffice } from '../form/acting-office';
import { OfficeField } from '../case/event/office-field';
import { officeIn } from '../case/event/offices';
import { PaperFields } from '../case/event/paper-fields';
import { useForm } from '../form/form-context';
import type { TypedObject } from '../form/schema';
import { withTyped } from '../form/typed-at';
import type { SessionState } from '../form/use-session-state';
import { useTexts } from '../language/texts';
import { ErrorSummary, type FieldFault } from '../ui/error-summary';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { typedFaults } from './faults';
import { plainSchema, requestOf } from './request';
import { SectionFields } from './section-fields';
import type { Section } from './sections';
import type { WayDraft } from './way-draft';
import { wayTitle } from './way-title';
import type { StartOption } from './start-options';

interface BeginFormProps {
  readonly way: StartOption;
  readonly draft: SessionState<WayDraft>;
  readonly sections: readonly Section[];
}

/** A way to begin as one form, in its parts. */
export function BeginForm({ way, draft, sections }: BeginFormProps) {
  const say = useTexts('start.page');
  const sayForm = useTexts('parts.form');
  const settings = useForm();
  const { language } = settings;
  const [, go] = useLocation();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const { value, change } = draft;
  const held = officeIn(way.offices, value.office);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const found = typedFaults(requestOf(way, value, settings).faults, settings, sayForm);
    setFaults(found);
    if (found.length === 0) go('/check');
  }

  const texts = new Map(faults.map(({ field, text }) => [field, text]));
  const schema = plainSchema(way);
  return (
    <Page title={wayTitle(way, language)}>
      {way.form.help !== undefined && <p>{way.form.help[language]}</p>}
      {way.hasTable && (
        <p>
          <Link href="/table">{say('fromTable')}</Link>
        </p>
      )}
      <ActingOffice value={held?.id}>
        <form onSubmit={submit} noValidate>
          <ErrorSummary faults={faults} />
          {draft.isOld && (
            <Notice>
              <p>{sayForm('draftKept')}</p>
              <button type="button" className="button button--quiet" onClick={draft.restart}>
                {sayForm('draftForget')}
              </button>
            </Notice>
          )}
          <OfficeField
            offices={way.offices}
            value={value.office}
            onChange={(office) => change((before) => ({ ...before, office }))}
          />
          {held?.mandate !== undefined && (
            <PaperFields typed={value.paper} onChange={(paper) => change((before) => ({ ...before, paper }))} />
          )}
          {sections.map((section) => (
            <section key={section.name}>
              {sections.length > 1 && <h2>{section.title[language]}</h2>}
              {section.help !== undefined && <p>{section.help[language]}</p>}
              <SectionFields
                schema={schema}
                section={section}
                typed={value.answers}
                faults={texts}
                onChange={(path, typed) =>
                  change((before) => ({ ...before, answers: withTyped(before.answers, path, typed) as TypedObject }))
                }
              />
            </section>
          ))}
          <button type="submit" className="button">
            {sayForm('continue')}
          </button>
        </form>
      </ActingOffice>
    </Page>
  );
}
