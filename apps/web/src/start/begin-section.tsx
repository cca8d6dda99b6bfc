import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { onlyRequested } from '../form/requested-fields';
import { fieldLabel, useForm } from '../form/form-context';
import { payloadOf } from '../form/payload';
import { withTyped } from '../form/typed-at';
import type { TypedObject } from '../form/schema';
import type { SessionState } from '../form/use-session-state';
import { useTexts } from '../language/texts';
import { useBodyNames } from '../places/use-body-names';
import { ErrorSummary, type FieldFault } from '../ui/error-summary';
import { Page } from '../ui/page';
import { typedFaults } from './faults';
import { recipientFieldOf, shareOf } from './recipients';
import { RecipientsPart } from './recipients-part';
import { plainSchema } from './request';
import { SectionFields } from './section-fields';
import { type Section, schemaOf } from './sections';
import type { WayDraft } from './way-draft';
import { wayTitle } from './way-title';
import type { StartOption } from './start-options';

interface BeginSectionProps {
  readonly way: StartOption;
  readonly draft: SessionState<WayDraft>;
  readonly section: Section;
}

/** One part of what opens a case. */
export function BeginSection({ way, draft, section }: BeginSectionProps) {
  const say = useTexts('start.page');
  const sayForm = useTexts('parts.form');
  const settings = useForm();
  const { language } = settings;
  const [, go] = useLocation();
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const recipient = recipientFieldOf(way);
  const nameOf = useBodyNames(recipient?.kinds ?? []);
  const withRecipients = recipient !== null && section.fields.includes(recipient.name);
  const plain = plainSchema(way);
  const schema = schemaOf(plain, section.fields);

  function submit(event: FormEvent): void {
    event.preventDefault();
    const { faults: typed } = payloadOf(schema, onlyRequested(settings, schema, draft.value.answers));
    const found = [...(withRecipients ? ofRecipients() : []), ...typedFaults(typed, settings, sayForm)];
    setFaults(found);
    if (found.length === 0) go('/');
  }

  function ofRecipients(): readonly FieldFault[] {
    const { chosen, counts } = draft.value;
    if (chosen.length === 0) return typedFaults([{ path: recipient!.name, code: 'missing' }], settings, sayForm);
    return chosen.flatMap((body) =>
      shareOf(recipient!, draft.value, body).faults.map(({ path, code }) => {
        const [field = '', , index = ''] = path.split('.');
        const name = counts[field]?.names[Number(index)] ?? '';
        return { field: path, text: `${nameOf(body)}, ${name}: ${sayForm(code, { label: name })}` };
      }),
    );
  }

  const texts = new Map(faults.map(({ field, text }) => [field, text]));
  return (
    <Page title={section.title[language]} caption={wayTitle(way, language)}>
      {section.help !== undefined && <p>{section.help[language]}</p>}
      <form onSubmit={submit} noValidate>
        <ErrorSummary faults={faults} />
        {withRecipients && (
          <RecipientsPart
            recipient={recipient}
            label={fieldLabel(settings, recipient.name)}
            draft={draft.value}
            faults={texts}
            onChange={(change) => draft.change((before) => ({ ...before, ...change }))}
          />
        )}
        <SectionFields
          schema={plain}
          section={section}
          typed={draft.value.answers}
          faults={texts}
          onChange={(path, typed) =>
            draft.change((before) => ({ ...before, answers: withTyped(before.answers, path, typed) as TypedObject }))
          }
        />
        <div className="actions">
          <button type="submit" className="button">
            {say('saveAndReturn')}
          </button>
          <Link href="/">{say('backToList')}</Link>
        </div>
      </form>
    </Page>
  );
}
