import { allMet, IsText, met, NegativeAnswer, type Question } from '#machine';
import type { DelegationContext, Item } from './context.js';
import { byEffect, itemsHandedOver } from './funding.requirements.js';
import { act, payloadRequirement, reason, type Recorder, task } from './vocabulary.js';

class ItemHandover {
  @IsText(40) item!: string;
  /** Number of the act of transfer. */
  @IsText(80) actNumber!: string;
}

export class ItemNamed {
  @IsText(40) item!: string;
}

class ItemContest extends NegativeAnswer {
  @IsText(40) item!: string;
}

class SeparateLine {
  /** The line of the municipality's budget under which the power is accounted for (Res. 715 of 19 Dec 2014). */
  @IsText(80) line!: string;
}

/** The thing is there, and is held or open as the act needs it. */
export const itemIs = (isAsNeeded: (item: Item) => boolean) =>
  payloadRequirement<ItemNamed>(['itemUnknown', 'itemNotInState'], ({ context, event }) => {
    const item = context.items.find(({ key }) => key === event.payload.item);
    if (item === undefined) return [reason('itemUnknown', { item: event.payload.item })];
    return isAsNeeded(item) ? met : [reason('itemNotInState', { item: item.key, state: item.state })];
  });

const isIn =
  (...states: Item['state'][]) =>
  ({ state }: Item): boolean =>
    states.includes(state);

export const setItem =
  (state: Item['state']): Recorder<ItemNamed> =>
  ({ items }, { payload }) => ({ items: items.map((item) => (item.key === payload.item ? { ...item, state } : item)) });

export const recordHandover = act('recordHandover', {
  payload: ItemHandover,
  by: 'proposer.drafter',
  requires: [itemIs(isIn('pending', 'contested'))],
  record: setItem('handedOver'),
});

export const acknowledgeItem = act('acknowledgeItem', {
  payload: ItemNamed,
  by: 'recipient.signatory',
  requires: [itemIs(isIn('handedOver', 'contested'))],
  record: setItem('acknowledged'),
});

export const contestItem = act('contestItem', {
  payload: ItemContest,
  by: 'recipient.signatory',
  requires: [itemIs(isIn('handedOver', 'acknowledged'))],
  record: setItem('contested'),
});

export const confirmSeparateLine = act('confirmSeparateLine', {
  payload: SeparateLine,
  by: 'recipient.financier',
  record: (_, { payload }) => ({ separateLine: payload.line }),
});

const noneIs =
  (state: Item['state']) =>
  ({ context }: Question<DelegationContext>): boolean =>
    !context.items.some((item) => item.state === state);

export const itemTasks = [
  task(recordHandover, { name: 'handOverItems', until: allMet(itemsHandedOver), due: byEffect }),
  task(recordHandover, { name: 'mendContestedItems', until: noneIs('contested'), due: byEffect }),
  task(acknowledgeItem, { name: 'acknowledgeItems', until: noneIs('handedOver'), due: byEffect }),
];
