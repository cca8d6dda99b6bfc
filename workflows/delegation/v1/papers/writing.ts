import { papersOf, textsOf, type Writing as WritingOf } from '#machine';
import type { DelegationContext } from '../context.js';
import { texts } from '../delegation.texts.js';
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

export const { phrases, itemKinds } = textsOf({ ky, ru });

type Side = 'proposer' | 'recipient' | 'finance' | 'treasury' | 'control';
export type Writing = WritingOf<DelegationContext, keyof typeof phrases, Side>;

export const { paper, confirmation } = papersOf({
  phrases,
  bodies: ({ proposer, recipient, finance, treasury, control }: DelegationContext) => ({
    ...{ proposer, recipient, finance, treasury, control },
  }),
  names: ({ power, draft: { territory }, changedTerms }) => ({
    ...Object.fromEntries(Object.entries(changedTerms).map(([term, { by }]) => [term, { source: 'body', key: by }])),
    power: { source: 'power', key: power },
    ...(territory !== undefined && { territory: { source: 'territory', key: territory } }),
  }),
  texts,
});
