import type { TaskLine } from '#engine';
import { addDays } from '#machine';
import { finance, ministry, type Person } from '../country/country.js';
import { daysToAnswer, type Diligence, type Funding } from '../country/traits.js';
import type { SeededRandom } from '../seeded-random.js';
import type { Desk } from './desk.js';

/** Days after the due date, or where there is none after today, between which money is dealt with; null: never. */
type Span = readonly [number, number] | null;

const appropriation: Readonly<Record<Funding, Span>> = {
  onTime: [-40, -10],
  late: [5, 40],
  partial: [-40, -10],
  cut: [-40, -10],
  lateYear: [40, 100],
  never: null,
};
const transfer: Readonly<Record<Funding, Span>> = {
  onTime: [-10, 0],
  late: [0, 50],
  partial: [-5, 15],
  cut: [-5, 20],
  lateYear: [-5, 10],
  never: null,
};
/** From the day on which the year is found without an appropriation. */
const year: Readonly<Record<Funding, Span>> = {
  onTime: [5, 20],
  late: [20, 70],
  partial: [10, 40],
  cut: [30, 90],
  lateYear: [60, 130],
  never: null,
};

/** Tasks that do not wait for a sluggish office, but for something to come about. */
const patient = ['bringIntoForce', 'closeCase', 'applyAmendment'];

/** The day on which a person will do a task that is there since today; null: never. */
export function dayFor(task: TaskLine, person: Person, desk: Desk): string | null {
  const { municipality, key } = desk.files.of(task.instance);
  const random = desk.random('task', key, person.key, task.name, task.dueOn ?? '', desk.today);
  const { funding } = municipality.traits;
  if (task.name === 'appropriate') return within(appropriation[funding], task.dueOn, random, desk.today);
  if (task.name === 'transferMoney') return within(transfer[funding], task.dueOn, random, desk.today);
  if (task.name === 'appropriateYear') return within(year[funding], null, random, desk.today);
  if (patient.includes(task.name)) return laterOf(desk.today, task.name === 'bringIntoForce' ? (task.dueOn ?? '') : '');
  const days = daysToAnswer(diligenceOf(task, person, desk, random), random);
  return days === null ? null : addDays(desk.today, days);
}

function within(span: Span, dueOn: string | null, random: SeededRandom, today: string): string | null {
  return span === null ? null : laterOf(addDays(dueOn ?? today, random.between(...span)), today);
}

function diligenceOf(task: TaskLine, person: Person, desk: Desk, random: SeededRandom): Diligence {
  const own = desk.country.municipalityOf(person.body);
  if (own !== undefined) {
    if (task.name === 'submitReport') return own.traits.reporting;
    if (task.name === 'answerOffer' && own.traits.kenesh === 'silent') return 'never';
    // A kenesh meets when it meets; after its silence it may still answer.
    if (task.name === 'answerLate') return random.chance(30) ? 'late' : 'never';
    return own.traits.diligence;
  }
  if (person.body === ministry || person.body === finance)
    return task.name === 'offerAgain' ? 'late' : random.named({ sameDay: 25, prompt: 60, slow: 13, late: 2, never: 0 });
  return desk.country.controlOf(person.body)?.diligence ?? 'prompt';
}

const laterOf = (left: string, right: string): string => (left > right ? left : right);
