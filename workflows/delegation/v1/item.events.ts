import { type EventDefinition, IsText, met, payloadRequirement, type Question, reason } from '#machine';
import type { DelegationContext, Item } from './context.js';
import { NegativeAnswer, type Recorder } from './record.js';

export class ItemHandover {
  @IsText(40) item!: string;
  /** Number of the act of transfer. */
  @IsText(80) actNumber!: string;
}

export class ItemNamed {
  @IsText(40) item!: string;
}

export class ItemContest extends NegativeAnswer {
  @IsText(40) item!: string;
}

export class SeparateLine {
  /** The line of the municipality's budget under which the power is accounted for (Res. 715 of 19 Dec 2014). */
  @IsText(80) line!: string;
}

function itemIs(...states: Item['state'][]) {
  return payloadRequirement(
    ['itemUnknown', 'itemNotInState'],
    ({ context, event }: Question<DelegationContext, { item: string }>) => {
      const item = context.items.find(({ key }) => key === event.payload.item);
      if (item === undefined) return [reason('itemUnknown', { item: event.payload.item })];
      return states.includes(item.state) ? met : [reason('itemNotInState', { item: item.key, state: item.state })];
    },
  );
}

const recipientSignatory = [{ party: 'recipient', office: 'signatory' }];

/** Things handed over, and the line under which the municipality accounts for the power. */
export const itemEvents: Record<string, EventDefinition> = {
  recordHandover: {
    payload: ItemHandover,
    by: [{ party: 'proposer', office: 'drafter' }],
    requires: [itemIs('pending', 'contested')],
  },
  acknowledgeItem: { payload: ItemNamed, by: recipientSignatory, requires: [itemIs('handedOver', 'contested')] },
  contestItem: { payload: ItemContest, by: recipientSignatory, requires: [itemIs('handedOver', 'acknowledged')] },
  confirmSeparateLine: { payload: SeparateLine, by: [{ party: 'recipient', office: 'financier' }], requires: [] },
};

const setItem =
  (state: Item['state']): Recorder<{ item: string }> =>
  ({ items }, { payload }) => ({ items: items.map((item) => (item.key === payload.item ? { ...item, state } : item)) });

const confirmSeparateLine: Recorder<SeparateLine> = (_, { payload }) => ({ separateLine: payload.line });

export const itemRecorders: Record<string, Recorder> = {
  recordHandover: setItem('handedOver'),
  acknowledgeItem: setItem('acknowledged'),
  contestItem: setItem('contested'),
  confirmSeparateLine,
};
