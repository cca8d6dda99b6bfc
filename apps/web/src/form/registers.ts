import { answerOf, api, type Schemas } from '../api/api';
import type { Formats } from '../language/formats';
import type { Language } from '../language/language';
import { nameIn } from '../language/names';
import type { FieldForm } from './form-context';

type Reference = NonNullable<FieldForm['refersTo']>;

/** An entry as it is chosen: its name, and what distinguishes it from others. */
export interface Entry {
  readonly id: string;
  readonly text: string;
  readonly more: string;
}

const most = 20;

/** Bodies stand in the classification of their time: the newest first. */
const editions = ['2025', '2020'];

/** Entries whose name has these words. */
export async function findEntries(to: Reference, words: string, language: Language, formats: Formats): Promise<readonly Entry[]> {
  const q = words.trim() === '' ? {} : { q: words.trim() };
  switch (to.register) {
    case 'body': {
      const kinds = to.kinds ?? [undefined];
      const pages = await Promise.all(
        kinds.map((kind) =>
          answerOf(
            api.GET('/api/bodies', {
              params: { query: { ...q, limit: most, ...(kind !== undefined && { kind: kind as never }) } },
            }),
          ),
        ),
      );
      return pages.flatMap(({ items }) => items.map((body) => ({ id: body.id, text: nameIn(body.name, language), more: '' })));
    }
    case 'power': {
      const { items } = await answerOf(api.GET('/api/powers', { params: { query: { ...q, limit: most } } }));
      return items.map((power) => powerEntry(power, language));
    }
    case 'territory': {
      const [governed, ...pages] = await Promise.all([
        answerOf(api.GET('/api/bodies', { params: { query: { ...q, kind: 'municipality', limit: most } } })),
        ...editions.map((edition) =>
          answerOf(api.GET('/api/territories', { params: { query: { ...q, edition, limit: most } } })),
        ),
      ]);
      const units = [...governed.items.flatMap(({ territory }) => territory ?? []), ...pages.flatMap(({ items }) => items)];
      return [...new Map(units.map((unit) => [unit.id, territoryEntry(unit, language)])).values()];
    }
    case 'budgetLine': {
      const { items } = await answerOf(api.GET('/api/budget-lines', { params: { query: { ...q, limit: most } } }));
      return items.map((line) => lineEntry(line, formats));
    }
    case 'payment': {
      const { items } = await answerOf(api.GET('/api/payments', { params: { query: { ...q, matched: 'false', limit: most } } }));
      return items.map((payment) => paymentEntry(payment, formats));
    }
    case 'succession': {
      const { items } = await answerOf(api.GET('/api/successions', { params: { query: { ...q, limit: most } } }));
      return items.map((succession) => successionEntry(succession, formats));
    }
  }
}

/** Those of these entries that show each of the words; the server finds more, also by names in other languages. */
export function entriesWith(entries: readonly Entry[], words: string): readonly Entry[] {
  const wanted = words.trim().toLocaleLowerCase().split(/\s+/);
  return entries.filter(({ text, more }) => {
    const shown = `${text} ${more}`.toLocaleLowerCase();
    return wanted.every((word) => shown.includes(word));
  });
}

/** The entry of an id, to show what is chosen. */
export async function findEntry(to: Reference, id: string, language: Language, formats: Formats): Promise<Entry | null> {
  const one = { params: { path: { id } } };
  switch (to.register) {
    case 'body': {
      const body = await answerOf(api.GET('/api/bodies/{id}', one));
      return { id, text: nameIn(body.name, language), more: '' };
    }
    case 'territory':
      return territoryEntry(await answerOf(api.GET('/api/territories/{id}', one)), language);
    case 'budgetLine':
      return lineEntry(await answerOf(api.GET('/api/budget-lines/{id}', one)), formats);
    case 'payment':
      return paymentEntry(await answerOf(api.GET('/api/payments/{id}', one)), formats);
    case 'succession':
      return successionEntry(await answerOf(api.GET('/api/successions/{id}', one)), formats);
    case 'power':
      return powerEntry(await answerOf(api.GET('/api/powers/{id}', one)), language);
  }
}

function lineEntry({ id, year, classificationCode, free, act }: Schemas['ListedBudgetLine'], { money }: Formats): Entry {
  return { id, text: `${year} · ${classificationCode} · ${money(free)}`, more: act };
}

function paymentEntry({ id, reference, paidOn, free, account }: Schemas['ListedPayment'], formats: Formats): Entry {
  return { id, text: `${reference} · ${formats.shortDate(paidOn)} · ${formats.money(free)}`, more: account };
}

function successionEntry({ id, act }: Schemas['Succession'], { shortDate }: Formats): Entry {
  return { id, text: `${act.type} № ${act.number}`, more: shortDate(act.date) };
}

function powerEntry({ id, name, code }: Schemas['Power'], language: Language): Entry {
  return { id, text: nameIn(name, language), more: code };
}

function territoryEntry({ id, name, soate }: Schemas['Territory'], language: Language): Entry {
  return { id, text: nameIn(name, language), more: soate };
}
