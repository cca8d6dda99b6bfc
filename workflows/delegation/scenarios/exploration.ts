import type { Exploration, ExploredCountry } from '#machine';
import type { DelegationContext } from '../v1/context.js';

function factOf(source: string, key: string, { body }: ExploredCountry): unknown {
  if (source === 'power') return { judicial: false, ownLocalMatter: false, holders: [body('ministry')], listed: true };
  if (source === 'authorities')
    return { financeMinistry: body('finance'), treasury: body('treasury'), registry: body('registry') };
  if (source !== 'body') return undefined;
  const isMunicipality = key === body('municipality') || key === body('successor');
  return { id: key, kind: isMunicipality ? 'municipality' : 'ministry', rayonAdministration: body('control') };
}

/** What scenarios and schemas do not tell of a delegation. */
export const exploration: Exploration<DelegationContext> = {
  fact: factOf,
  rows: ({ body }) => ({
    budgetLine: { recipient: body('municipality'), classificationCode: '70951' },
    payment: { recipient: body('municipality'), account: '4402011101001234' },
  }),
  succession: { predecessor: 'municipality', successor: 'successor' },
  ends: ['settling'],
};
