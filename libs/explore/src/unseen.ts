import { type Text, type Texts, type Workflow } from '#machine';
import type { Finding } from './finding.js';
import { pathOf, type Place } from './graph.js';
import type { Seen } from './seen.js';

/** What never happened in all that was explored. */
export function unseen(workflow: Workflow, seen: Seen, places: readonly Place[]): Finding[] {
  return [
    ...tasks(workflow, seen, places),
    ...deadlines(workflow, seen),
    ...requirements(workflow, seen, places),
    ...texts(workflow, seen),
  ];
}

const shortest = (places: readonly Place[]): readonly Place[] =>
  [...places].sort((left, right) => pathOf(left).length - pathOf(right).length);

function tasks(workflow: Workflow, seen: Seen, places: readonly Place[]): Finding[] {
  return workflow.tasks.flatMap(({ name, state, event, party, office }): Finding[] => {
    const who = `${workflow.texts.parties[party]?.en ?? party}, ${office}`;
    const shown = workflow.texts.tasks[name]?.en ?? name;
    const there = shortest(places).find(({ situation: { step } }) => step.states.includes(state) && !step.isFinal);
    if (there === undefined) return [];
    const moves = pathOf(there);
    const isNobodys = !places.some(
      ({ situation: { step } }) => step.states.includes(state) && step.parties.some((each) => each.party === party),
    );
    if (isNobodys)
      return [
        {
          id: `taskOfNobody ${name}`,
          kind: 'taskOfNobody',
          what: `“${shown}” awaits ${who}, and no case has such a party.`,
          moves,
        },
      ];
    if (!seen.tasks.has(name) || seen.done.has(name)) return [];
    const what = `“${shown}” awaits ${who}, and never could they do it by “${workflow.texts.events[event]?.en ?? event}”.`;
    const open = shortest(places).find(({ situation: { step } }) => step.awaited.some((task) => task.name === name));
    return [{ id: `taskNeverDone ${name}`, kind: 'taskNeverDone', what, moves: open === undefined ? moves : pathOf(open) }];
  });
}

function deadlines({ texts }: Workflow, seen: Seen): Finding[] {
  const unheard = [...seen.heard].filter(([, isHeard]) => !isHeard);
  return unheard.map(([name]) => ({
    id: `deadlineUnheard ${name}`,
    kind: 'deadlineUnheard',
    what: `When “${texts.deadlines[name]?.en ?? name}” comes, nothing changes and nobody is told.`,
    moves: [],
  }));
}

function requirements(workflow: Workflow, seen: Seen, places: readonly Place[]): Finding[] {
  return [...seen.requirements].flatMap(([type, tallies]) => {
    const definition = workflow.events[type];
    if (definition === undefined) return [];
    const event = workflow.texts.events[type]?.en ?? type;
    return tallies.flatMap(({ asked, met }, index): Finding[] => {
      const codes = definition.requires[index]!.codes.join(', ');
      if (asked === 0)
        return [
          {
            id: `requirementNeverAsked ${type} ${codes}`,
            kind: 'requirementNeverAsked',
            what: `No case comes to where “${event}” is asked for ${codes}.`,
            moves: [],
          },
        ];
      if (met > 0) return [];
      const there = shortest(places).find(({ possible }) => possible.some((each) => each.type === type));
      const what = `“${event}” is refused for ${codes} whatever anybody does.`;
      return [
        {
          id: `requirementNeverMet ${type} ${codes}`,
          kind: 'requirementNeverMet',
          what,
          moves: there === undefined ? [] : pathOf(there),
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
