import { addDays } from '#machine';
import type { Person } from '../country/country.js';

/** Something that a person means to do of their own accord. `detail`: what it is about, e.g. a payment. */
export interface Intention {
  readonly person: Person;
  readonly instance: string;
  readonly act: string;
  readonly detail: string;
}

/** What people have noted for days to come (local dates). */
export class Diary {
  private readonly looks = new Map<string, Set<Person>>();
  private readonly intentions = new Map<string, Intention[]>();

  /** The person looks at the worklist on that day, or on the Monday after it. */
  look(person: Person, wished: string): void {
    const day = workingDay(wished);
    const known = this.looks.get(day);
    if (known === undefined) this.looks.set(day, new Set([person]));
    else known.add(person);
  }

  intend(wished: string, intention: Intention): void {
    const day = workingDay(wished);
    const known = this.intentions.get(day);
    if (known === undefined) this.intentions.set(day, [intention]);
    else known.push(intention);
    this.look(intention.person, day);
  }

  /** What was noted for a day, once. */
  takeLooks(day: string): ReadonlySet<Person> {
    const looks = this.looks.get(day) ?? new Set();
    this.looks.delete(day);
    return looks;
  }

  /** What a person planned for a day, once, in the order in which it was noted. */
  takeIntentions(day: string, person: Person): readonly Intention[] {
    const known = this.intentions.get(day) ?? [];
    this.intentions.set(
      day,
      known.filter((each) => each.person !== person),
    );
    return known.filter((each) => each.person === person);
  }

  /** A day is over. */
  forget(day: string): void {
    this.intentions.delete(day);
  }
}

/** The day itself, or the Monday after it. Offices here are open on holidays. */
export function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}
