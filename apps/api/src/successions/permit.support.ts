import { assign, setup } from 'xstate';
import { type EventDefinition, houseImplementations, houseOptions, IsId, type Opaque, type Text, type Workflow } from '#machine';

class Asked {
  @IsId() recipient!: string;
  @IsId() registry!: string;
}
class Nothing {}
class Review {
  @IsId() succession!: string;
}

interface PermitContext {
  readonly applicant: string;
  readonly recipient: string;
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
const openSuccessionReview: EventDefinition = {
  payload: Review,
  by: [{ party: 'registry', office: 'registrar' }],
  requires: [],
};

/** The smallest workflow with a recipient: it may know the review of a succession, or not, and takes none while paused. */
export function permit(name: string, knowsReview: boolean): Workflow {
  const events: Record<string, EventDefinition> = { close, pause, ...(knowsReview && { openSuccessionReview }) };
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
      recipient: input?.payload.recipient ?? '',
      registry: input?.payload.registry ?? '',
      reviews: [],
    }),
    initial: 'open',
    states: {
      open: {
        on: {
          close: { guard: 'required', target: 'closed' },
          pause: { guard: 'required', target: 'paused' },
          ...(knowsReview && { openSuccessionReview: { guard: 'required', actions: 'openReview' } }),
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
    parties: ({ applicant, recipient, registry }: PermitContext) =>
      Object.entries({ applicant, recipient, registry }).map(([party, body]) => ({ party, body })),
    attributes: () => ({ number: name, title: name }),
    ledger: () => [],
    allocations: () => [],
    shownState: (paths) => paths[0]!,
    texts: {
      workflow: same(name),
      parties: sameAll('applicant', 'recipient', 'registry'),
      states: sameAll('open', 'paused', 'closed'),
      events: sameAll('start', ...Object.keys(events)),
      fields: sameAll('recipient', 'registry', ...(knowsReview ? ['succession'] : [])),
      deadlines: {},
      tasks: {},
      reasons: {},
      notices: {},
    },
  };
}
