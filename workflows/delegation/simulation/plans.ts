import { addDays, daysToAnswer, type Diligence, type SeededRandom, type Waiting } from '#machine';
import { laterOf } from './occasion.js';
import { controlTraits, type Funding, municipalityTraits } from './traits.js';

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
const postponable = ['bringIntoForce', 'closeCase', 'applyAmendment'];

/** The day on which a person will do a task that is there since today; null: never. */
export function dayFor(waiting: Waiting): string | null {
  const { task, country, today, random } = waiting;
  const { funding } = municipalityTraits(country, country.municipalityOf(waiting.with!)!);
  if (task.name === 'appropriate') return within(appropriation[funding], task.dueOn, random, today);
  if (task.name === 'transferMoney') return within(transfer[funding], task.dueOn, random, today);
  if (task.name === 'appropriateYear') return within(year[funding], null, random, today);
  if (postponable.includes(task.name)) return laterOf(today, task.name === 'bringIntoForce' ? (task.dueOn ?? '') : '');
  const days = daysToAnswer(diligenceOf(waiting), random);
  return days === null ? null : addDays(today, days);
}

function within(span: Span, dueOn: string | null, random: SeededRandom, today: string): string | null {
  return span === null ? null : laterOf(addDays(dueOn ?? today, random.between(...span)), today);
}

function diligenceOf({ task, person: { body }, country, random }: Waiting): Diligence {
  const municipality = country.municipalityOf(body);
  if (municipality !== undefined) {
    const own = municipalityTraits(country, municipality);
    if (task.name === 'submitReport') return own.reporting;
    if (task.name === 'answerOffer' && own.kenesh === 'silent') return 'never';
    // A kenesh meets when it meets; after its silence it may still answer.
    if (task.name === 'answerLate') return random.chance(30) ? 'late' : 'never';
    return own.diligence;
  }
  if (body === country.stateBody('ministry') || body === country.stateBody('financeMinistry'))
    return task.name === 'offerAgain' ? 'late' : random.named({ sameDay: 25, prompt: 60, slow: 13, late: 2, never: 0 });
  return controlTraits(country, body)?.diligence ?? 'prompt';
}
