import { answerOf, api, type Schemas } from '../api/api';
import type { Formats } from '../language/formats';
import type { Language } from '../language/language';
import { nameIn } from '../language/names';
import type { FieldForm } from './form-context';

type Reference = NonNullable<FieldForm['refersTo']>;

/** An entry as it is chosen: what it is called, and what tells it from others. */
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
      return items.map((power) => ({ id: power.id, text: nameIn(power.name, language), more: power.code }));
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
      const { items } = await answerOf(api.GET('/api/budget-lines', { params: { query: { limit: 100 } } }));
      return items
        .map((line) => ({
          id: line.id,
          text: `${line.year} · ${line.classificationCode} · ${formats.money(line.free)}`,
          more: line.act,
        }))
        .filter((entry) => hasWords(entry, words));
    }
    case 'payment': {
      const { items } = await answerOf(api.GET('/api/payments', { params: { query: { limit: 100 } } }));
      return items
        .map((payment) => ({
          id: payment.id,
          text: `${payment.reference} · ${formats.shortDate(payment.paidOn)} · ${formats.money(payment.free)}`,
          more: payment.account,
        }))
        .filter((entry) => hasWords(entry, words));
    }
    case 'succession': {
      const { items } = await answerOf(api.GET('/api/successions', { params: { query: { limit: 100 } } }));
      return items.map((succession) => ({
        id: succession.id,
        text: `${succession.act.type} № ${succession.act.number}`,
        more: formats.shortDate(succession.act.date),
      }));
    }
  }
}

/** The entry of an id, to show what is chosen. */
export async function findEntry(to: Reference, id: string, language: Language, formats: Formats): Promise<Entry | null> {
  if (to.register === 'body') {
    const body = await answerOf(api.GET('/api/bodies/{id}', { params: { path: { id } } }));
    return { id, text: nameIn(body.name, language), more: '' };
  }
  if (to.register === 'territory') return findTerritory(id, language);
  const entries = await findEntries(to, '', language, formats);
  return entries.find((entry) => entry.id === id) ?? { id, text: id, more: '' };
}

/** The newest classification lists no aiyl aimaks: those are found by the bodies that govern them. */
async function findTerritory(id: string, language: Language): Promise<Entry> {
  const { items } = await answerOf(api.GET('/api/territories', { params: { query: { limit: 100 } } }));
  const found = items.find((unit) => unit.id === id) ?? (await findGoverned(id));
  return found === undefined ? { id, text: id, more: '' } : territoryEntry(found, language);
}

async function findGoverned(id: string): Promise<Schemas['Territory'] | undefined> {
  const { items } = await answerOf(api.GET('/api/bodies', { params: { query: { territory: id, limit: 1 } } }));
  return items[0]?.territory ?? undefined;
}

function territoryEntry({ id, name, soate }: Schemas['Territory'], language: Language): Entry {
  return { id, text: nameIn(name, language), more: soate };
}

function hasWords({ text, more }: Entry, words: string): boolean {
  return `${text} ${more}`.toLowerCase().includes(words.trim().toLowerCase());
}
