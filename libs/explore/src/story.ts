import { fillText, type Reason, type Workflow } from '#machine';
import type { Country } from './country.js';
import type { Finding } from './finding.js';
import { possibleActs } from './possible.js';
import { replayed } from './shrink.js';
import { dayOf, type Happened, World } from './world.js';

/** A finding as a story: lines of plain words. */
export type Story = readonly string[];

/** What is wrong, who did what when on the shortest way to it, where the case stands, and what is missing there. */
export function storyOf(workflow: Workflow, country: Country, { what, moves }: Finding): Story {
  const happened: Happened[] = [];
  const world = new World(workflow, country, { happened: (each) => void happened.push(each) });
  let end;
  try {
    end = replayed(world, moves)?.situation;
  } catch {
    // What the finding is about can be that the last move is an error.
    end = happened.at(-1)?.after;
  }
  if (end === undefined) return [what];
  const { texts } = workflow;
  const { step } = end;
  const named = (state: string): string => `“${texts.states[state]?.en ?? state}”`;
  const bodies = (body: string): string => `${country.nameOf(body)}`;
  const acts = happened.map((each, index) => `  ${index + 1}. ${happenedLine(workflow, country, each)}`);
  const awaited = step.awaited.map(
    ({ name, party, office, body, dueOn }) =>
      `${texts.parties[party]?.en ?? party} (${bodies(body)}, ${office}) is awaited: “${texts.tasks[name]?.en ?? name}”${dueOn === null ? '' : `, by ${dueOn}`}.`,
  );
  const pending = step.pending.map(({ name, dueOn }) => `“${texts.deadlines[name]?.en ?? name}” comes on ${dueOn}.`);
  const hindered = step.isFinal ? [] : possibleActs(world, end, () => undefined).filter(({ unmet }) => unmet.length > 0);
  const missing = hindered.map(
    ({ type, party, body, unmet }) =>
      `${texts.parties[party]?.en ?? party} (${bodies(body)}) cannot “${texts.events[type]?.en ?? type}”: ${unmet.map((each) => said(workflow, each)).join(' ')}`,
  );
  const stands = `  On ${dayOf(end.now)} the case stands in ${named(step.state)}${step.isFinal ? ', its end' : ''}.`;
  const nobody = awaited.length + pending.length === 0 && !step.isFinal ? ['Nobody is awaited, and no day comes.'] : [];
  return [what, ...acts, stands, ...[...awaited, ...pending, ...nobody, ...missing].map((line) => `  ${line}`)];
}

function happenedLine({ texts }: Workflow, country: Country, { event, before, after: { step } }: Happened): string {
  const { type, actor, payload } = event;
  const day = dayOf(event.at);
  const past = before?.step.state;
  const moved = past === step.state ? '' : ` → “${texts.states[step.state]?.en ?? step.state}”`;
  if (actor.basis === 'clock') {
    const { name } = payload as { name: string };
    return `${day} “${texts.deadlines[name]?.en ?? name}” comes${moved}`;
  }
  if (actor.basis === 'child')
    return `${day} the case that began below it ends (${(payload as { state: string }).state})${moved}`;
  const what = JSON.stringify(payload);
  const shown = what === '{}' ? '' : ` ${what.length > 160 ? `${what.slice(0, 160)}…` : what}`;
  return `${day} ${country.nameOf(actor.body!)}, ${actor.office}: “${texts.events[type]?.en ?? type}”${shown}${moved}`;
}

function said({ texts }: Workflow, { code, params }: Reason): string {
  const text = texts.reasons[code];
  return text === undefined ? code : fillText(text, params as Record<string, string>, 'en');
}
