import type { Text, Texts, Workflow } from '#machine';
import type { Finding } from './finding.js';
import { pathOf, type Place } from './graph.js';
import { possibleActs } from './possible.js';
import type { Seen } from './seen.js';
import type { Replay } from './shrink.js';
import { type Move, nextDeadline, type Situation, type World } from './world.js';

/** A finding, and whether a way still shows it; null: there is no way to something that never happened. */
export interface Shown {
  readonly finding: Finding;
  readonly shows: ((replay: Replay) => boolean) | null;
}

/** What never happened in all that was explored. */
export function unseen(world: World, seen: Seen, places: readonly Place[]): Shown[] {
  const { workflow } = world;
  const shortest = [...places].sort((left, right) => left.depth - right.depth);
  return [
    ...tasks(workflow, seen, shortest),
    ...deadlines(world, seen, shortest),
    ...requirements(world, seen, shortest),
    ...texts(workflow, seen).map((finding) => ({ finding, shows: null })),
  ];
}

function tasks(workflow: Workflow, seen: Seen, places: readonly Place[]): Shown[] {
  return workflow.tasks.flatMap(({ name, state, event, party, office }): Shown[] => {
    const who = `${workflow.texts.parties[party]?.en ?? party}, ${office}`;
    const shown = workflow.texts.tasks[name]?.en ?? name;
    const isThere = ({ step }: Situation): boolean => step.states.includes(state) && !step.isFinal;
    const there = places.filter(({ situation }) => isThere(situation));
    if (there.length === 0) return [];
    const hasParty = ({ step }: Situation): boolean => step.parties.some((each) => each.party === party);
    if (!there.some(({ situation }) => hasParty(situation))) {
      const what = `“${shown}” awaits ${who}, and no case has such a party.`;
      const finding: Finding = { id: `taskOfNobody ${name}`, kind: 'taskOfNobody', what, moves: pathOf(there[0]!) };
      return [{ finding, shows: ({ situation }) => isThere(situation) }];
    }
    if (!seen.tasks.has(name) || seen.done.has(name)) return [];
    const what = `“${shown}” awaits ${who}, and never could they do it by “${workflow.texts.events[event]?.en ?? event}”.`;
    const isOpen = ({ step }: Situation): boolean => step.awaited.some((task) => task.name === name);
    const open = places.find(({ situation }) => isOpen(situation));
    const moves = open === undefined ? [] : pathOf(open);
    const finding: Finding = { id: `taskNeverDone ${name}`, kind: 'taskNeverDone', what, moves };
    return [{ finding, shows: ({ situation }) => isOpen(situation) }];
  });
}

function deadlines(world: World, seen: Seen, places: readonly Place[]): Shown[] {
  const { texts } = world.workflow;
  const ineffective = [...seen.effective].filter(([, hasEffect]) => !hasEffect);
  return ineffective.map(([name]): Shown => {
    const what = `When “${texts.deadlines[name]?.en ?? name}” comes, nothing changes and nobody is notified.`;
    const moves = coming(world, name, places);
    return {
      finding: { id: `deadlineWithoutEffect ${name}`, kind: 'deadlineWithoutEffect', what, moves },
      shows: ({ before, moves: taken }) =>
        taken.at(-1)?.kind === 'deadline' && before !== null && nextDeadline(before.step.snapshot)?.name === name,
    };
  });
}

/** A way at the end of which a deadline comes. */
function coming(world: World, name: string, places: readonly Place[]): Move[] {
  const from = places.find(({ situation }) => situation.step.pending.some((each) => each.name === name));
  if (from === undefined) return [];
  const moves = pathOf(from);
  let on = from.situation;
  for (let next = nextDeadline(on.step.snapshot); next !== undefined; next = nextDeadline(on.step.snapshot)) {
    moves.push({ kind: 'deadline' });
    if (next.name === name) return moves;
    on = world.play(on, { kind: 'deadline' });
  }
  return [];
}

function requirements(world: World, seen: Seen, places: readonly Place[]): Shown[] {
  const { workflow } = world;
  return [...seen.requirements].flatMap(([type, tallies]) => {
    const definition = workflow.events[type];
    if (definition === undefined) return [];
    const event = workflow.texts.events[type]?.en ?? type;
    return tallies.flatMap(({ asked, met }, index): Shown[] => {
      const codes = definition.requires[index]!.codes.join(', ');
      if (asked === 0) {
        const what = `No case comes to where “${event}” is asked for ${codes}.`;
        const id = `requirementNeverAsked ${type} ${codes}`;
        return [{ finding: { id, kind: 'requirementNeverAsked', what, moves: [] }, shows: null }];
      }
      if (met > 0) return [];
      const there = places.find(({ possible }) => possible.some((each) => each.type === type));
      const what = `“${event}” is refused for ${codes} whatever anybody does.`;
      const id = `requirementNeverMet ${type} ${codes}`;
      const moves = there === undefined ? [] : pathOf(there);
      return [
        {
          finding: { id, kind: 'requirementNeverMet', what, moves },
          shows: ({ situation }) =>
            !situation.step.isFinal && possibleActs(world, situation, () => undefined).some((each) => each.type === type),
        },
      ];
    });
  });
}

function texts({ texts: all }: Workflow, seen: Seen): Finding[] {
  const shown: readonly (readonly [keyof Texts, ReadonlySet<string>])[] = [
    ['states', seen.states],
    ['events', seen.events],
    ['deadlines', seen.deadlines],
    ['tasks', seen.tasks],
    ['reasons', seen.reasons],
    ['notices', seen.notices],
  ];
  return shown.flatMap(([kind, names]) =>
    Object.entries(all[kind] as Readonly<Record<string, Text>>)
      .filter(([name]) => !names.has(name))
      .map(([name, text]): Finding => ({
        id: `neverShown ${kind} ${name}`,
        kind: 'neverShown',
        what: `No case shows the text “${text.en}” (${kind} ${name}).`,
        moves: [],
      })),
  );
}
