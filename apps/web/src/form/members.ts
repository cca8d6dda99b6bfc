import type { Formats } from '../language/formats';
import { dataAt, type FieldForm } from './form-context';

type Membership = NonNullable<FieldForm['oneOf']>;
type Member = Readonly<Record<string, unknown>>;

/** Who can be named of the lists of a case, each once, with what it is called. */
export function membersOf(data: unknown, of: Membership, formats: Formats): { readonly value: string; readonly text: string }[] {
  const all = of.lists.flatMap((list) => {
    const found = dataAt(data, list);
    return Array.isArray(found) ? (found as readonly unknown[]) : [];
  });
  const choices = all.filter((member) => canBeChosen(member, of)).map((member) => choiceOf(member, of, formats));
  return choices.filter(({ value }, at) => choices.findIndex((other) => other.value === value) === at);
}

function canBeChosen(member: unknown, { where }: Membership): boolean {
  return where === undefined || where.is.includes(String((member as Member)[where.property]));
}

function choiceOf(member: unknown, { value, label }: Membership, formats: Formats): { value: string; text: string } {
  const own = String(value === undefined ? member : (member as Member)[value]);
  return { value: own, text: label === undefined ? own : filled(label, member as Member, formats) };
}

/** A template as those of reasons: `{dueOn:date}: {amount:money}`. */
function filled(template: string, member: Member, { money, shortDate }: Formats): string {
  return template.replace(/\{(\w+)(?::(money|date))?\}/g, (whole, name: string, format?: string) => {
    const value = member[name];
    if (value === undefined || value === null) return whole;
    if (format === 'money') return money(String(value));
    return format === 'date' ? shortDate(String(value)) : String(value);
  });
}
