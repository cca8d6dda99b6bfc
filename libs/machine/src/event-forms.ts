import type { EventForm, FieldForm, FormSection } from './forms.js';
import type { Text } from './texts.js';

/** What the form of an event says. A section without help is its title alone. */
interface EventTexts {
  readonly help?: Text;
  readonly sections?: Readonly<Record<string, Text | Pick<FormSection, 'title' | 'help'>>>;
  readonly fields?: Readonly<Record<string, Pick<FieldForm, 'label' | 'help' | 'values'>>>;
}

interface EventLayout extends Omit<EventForm, 'sections'> {
  readonly sections?: readonly (Omit<FormSection, 'title'> & { readonly title?: Text })[];
}

/**
 * The forms of the events that the texts name: help, the titles of sections and what is said of fields are the texts of the same
 * name. What the layout of an event says itself goes before.
 * @throws TypeError for a section without a title.
 */
export function eventForms<Event extends string>(
  texts: Readonly<Record<Event, EventTexts>>,
  layouts: { readonly [Name in Event]?: EventLayout },
): Readonly<Record<Event, EventForm>> {
  const forms = Object.entries<EventTexts>(texts).map(([event, said]) => [event, formOf(said, layouts[event as Event] ?? {})]);
  return Object.fromEntries(forms) as Record<Event, EventForm>;
}

function formOf(texts: EventTexts, layout: EventLayout): EventForm {
  const { sections, fields = {}, ...rest } = layout;
  const said = texts.fields ?? {};
  const names = new Set([...Object.keys(fields), ...Object.keys(said)]);
  return {
    ...(texts.help && { help: texts.help }),
    ...rest,
    ...(sections && { sections: sections.map((section) => titled(section, texts.sections?.[section.name])) }),
    ...(names.size > 0 && { fields: Object.fromEntries([...names].map((name) => [name, { ...said[name], ...fields[name] }])) }),
  };
}

function titled(
  section: NonNullable<EventLayout['sections']>[number],
  said: Text | Pick<FormSection, 'title' | 'help'> | undefined,
): FormSection {
  const texts = said === undefined || 'title' in said ? said : { title: said };
  const title = section.title ?? texts?.title;
  if (title === undefined) throw new TypeError(`the section ${section.name} of a form has no title`);
  return { ...texts, ...section, title };
}
