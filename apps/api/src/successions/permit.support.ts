import { assign, setup } from 'xstate';
import { IsOptional } from 'class-validator';
import { type EventDefinition, houseImplementations, houseOptions, IsId, type Opaque, type Text, type Workflow } from '#machine';

class Asked {
  @IsId() holder!: string;
  @IsOptional() @IsId() partner?: string;
  @IsId() registry!: string;
}
class Nothing {}
class Review {
  @IsId() succession!: string;
}

interface PermitContext {
  readonly applicant: string;
  readonly holders: readonly string[];
  readonly registry: string;
  readonly reviews: readonly string[];
}

const same = (text: string): Text => ({ ky: text, ru: text, en: text });
const sameAll = (...names: readonly string[]): Record<string, Text> =>
  Object.fromEntries(names.map((name) => [name, same(name)]));
const drafter = [{ party: 'applicant', office: 'drafter' }];
const start: EventDefinition = { payload: Asked, by: drafter, requires: [] };
const close: EventDefinition = { payload: Nothing, by: drafter, requires: [] };
const pause: EventDefinition = { payload: Nothing, by: drafter, requires: [] };
const review: EventDefinition = {
  payload: Review,
  by: [{ party: 'registry', office: 'registrar' }],
  requires: [],
};

/** The smallest workflow with holders: one event may open the review of a succession, or none, and it takes none while paused. */
export function permit(name: string, reviewEvent?: string): Workflow {
  const events: Record<string, EventDefinition> = { close, pause, ...(reviewEvent !== undefined && { [reviewEvent]: review }) };
  const house = houseImplementations(events);
  const machine = setup({
    types: { context: {} as PermitContext, input: {} as Opaque, events: {} as Opaque },
    guards: house.guards,
    actions: {
      ...house.actions,
      openReview: assign(({ context, event }) => ({ reviews: [...context.reviews, event.payload?.succession] })),
    },
  }).createMachine({
    id: name,
    options: houseOptions,
    context: ({ input }) => ({
      applicant: input?.actor.body ?? '',
      holders: [input?.payload.holder, input?.payload.partner].filter((each) => each !== undefined),
      registry: input?.payload.registry ?? '',
      reviews: [],
    }),
    initial: 'open',
    states: {
      open: {
        on: {
          close: { guard: 'required', target: 'closed' },
          pause: { guard: 'required', target: 'paused' },
          ...(reviewEvent !== undefined && { [reviewEvent]: { guard: 'required', actions: 'openReview' } }),
        },
      },
      paused: { on: { close: { guard: 'required', target: 'closed' } } },
      closed: { type: 'final' },
    },
  });
  return {
    name,
    version: 'v1',
    machine,
    start,
    events,
    deadlines: {},
    tasks: [],
    rules: [],
    facts: () => ({}),
    parties: ({ applicant, holders, registry }: PermitContext) => [
      { party: 'applicant', body: applicant },
      ...holders.map((body) => ({ party: 'holder', body })),
      { party: 'registry', body: registry },
    ],
    attributes: () => ({ number: name, title: name }),
    ledger: () => [],
    allocations: () => [],
    shownState: (paths) => paths[0]!,
    texts: {
      workflow: same(name),
      parties: sameAll('applicant', 'holder', 'registry'),
      states: sameAll('open', 'paused', 'closed'),
      events: sameAll('start', ...Object.keys(events)),
      fields: sameAll('holder', 'partner', 'registry', ...(reviewEvent === undefined ? [] : ['succession'])),
      deadlines: {},
      tasks: {},
      reasons: {},
      notices: {},
    },
  };
}
