import { Link } from 'wouter';
import type { Case } from '../../case/use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { fieldLabel, useForm } from '../../form/form-context';
import type { Typed } from '../../form/schema';
import { useTexts } from '../../language/texts';
import { closingEvent } from '../../workflow/course';
import { type Section, sectionOf } from '../sections';
import { isSaved } from './saved';

/** The fields that must be filled in before the draft can be sent on, as the machine itself names them. */
export function missingFields(found: Case, workflow: Workflow): readonly string[] {
  const closing = found.events.find(({ type }) => type === closingEvent(workflow));
  if (closing?.accepted !== true) return [];
  return closing.reasons.flatMap(({ params }) => params['field'] ?? []);
}

/** Of a section those that are missing, and those that were given already: what else it has may stay empty. */
export function neededIn({ fields }: Section, saved: Typed, missing: readonly string[]): ReadonlySet<string> {
  return new Set(fields.filter((path) => isSaved(saved, path) || missing.includes(path.split('.').at(-1)!)));
}

interface MissingFieldsProps {
  readonly names: readonly string[];
  readonly sections: readonly Section[];
  readonly isLinked: boolean;
}

/** What must be filled in first, section by section, each a link to its field. */
export function MissingFields({ names, sections, isLinked }: MissingFieldsProps) {
  const say = useTexts('start.page');
  const settings = useForm();
  const places = names.map((name) => ({ name, label: fieldLabel(settings, name), place: sectionOf(sections, name) }));
  const apart = places.filter(({ place }) => place === undefined);
  return (
    <>
      <p>{say('missingCount', { count: names.length })}:</p>
      <ul>
        {sections.map((section) => {
          const own = places.filter(({ place }) => place?.section === section);
          if (own.length === 0) return null;
          return (
            <li key={section.name}>
              {section.title[settings.language]}:{' '}
              {own.map(({ name, label, place }, index) => (
                <span key={name}>
                  {index > 0 && '; '}
                  {isLinked ? <Link href={`/${section.name}#${place!.path}`}>{label}</Link> : label}
                </span>
              ))}
            </li>
          );
        })}
        {apart.map(({ name, label }) => (
          <li key={name}>{label}</li>
        ))}
      </ul>
    </>
  );
}
