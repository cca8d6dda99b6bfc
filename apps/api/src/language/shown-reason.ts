import { fillText, type Language, type Reason, type Text, type Texts } from '#machine';
import { byName, component, object, type Static, text } from '#schema';
import { paymentStatusTexts } from '#treasury';
import { generalReasons } from '../texts/reason.texts.js';
import { officeTexts } from '../texts/office.texts.js';

/** A reason with its text in the caller's language. */
export const ShownReason = component(
  'Reason',
  object(
    { code: text, params: byName(text), text },
    { path: { ...text, description: 'Which of several things asked for at once: a JSON pointer into the request' } },
  ),
);
export type ShownReason = Static<typeof ShownReason>;

/** What a parameter of a reason may name, by the parameter's name. */
const named = { event: 'events', field: 'fields', deadline: 'deadlines', task: 'tasks', state: 'states' } as const;

/** What a parameter's value is called wherever it is from, by the parameter's name. */
const words: Readonly<Record<string, Readonly<Record<string, Text>>>> = { status: paymentStatusTexts };

/** @param texts of the workflow that gave the reason; null when none did. */
export function showReason(given: Reason, language: Language, texts: Texts | null): ShownReason {
  const { code, params } = given;
  const template = textOf(texts?.reasons, code) ?? textOf(generalReasons, code);
  return { ...given, text: template === undefined ? code : fillText(template, readable(params, language, texts), language) };
}

/** The name of a thing in a language; its own name when it has no text. */
export function nameIn(names: Readonly<Record<string, Text>>, name: string, language: Language): string {
  return textOf(names, name)?.[language] ?? name;
}

/** The same parameters with names for people where they name something of the workflow, or offices. */
function readable(params: Reason['params'], language: Language, texts: Texts | null): Record<string, string> {
  const readableValue = (name: string, value: string): string => {
    if (name === 'entitled') return offices(value, language, texts);
    if (Object.hasOwn(words, name)) return nameIn(words[name]!, value, language);
    const kind = Object.hasOwn(named, name) ? named[name as keyof typeof named] : undefined;
    return kind === undefined || texts === null ? value : nameIn(texts[kind], value, language);
  };
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, readableValue(name, value)]));
}

/** `agency.drafter, municipality.drafter` as the offices that are meant, each with its party where that has a name. */
function offices(entitled: string, language: Language, texts: Texts | null): string {
  const names = entitled.split(', ').map((permission) => {
    // Without a party where the office alone counts.
    const [office = '', party = ''] = permission.split('.').reverse();
    const partyName = textOf(texts?.parties, party)?.[language];
    const officeName = nameIn(officeTexts, office, language);
    return partyName === undefined ? officeName : `${officeName} (${partyName})`;
  });
  return [...new Set(names)].join(', ');
}

function textOf(texts: Readonly<Record<string, Text>> | undefined, name: string): Text | undefined {
  return texts !== undefined && Object.hasOwn(texts, name) ? texts[name] : undefined;
}
