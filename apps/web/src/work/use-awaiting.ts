import { useQuery } from '@tanstack/react-query';
import { answerOf, api } from '../api/api';
import { holds, useMe } from '../session/use-me';

/** Milliseconds: no event of the stream says that somebody has entered or confirmed a payment. */
const askedAgain = 60_000;

/** How many payments wait for confirmation, and how many of them this person can confirm; undefined: not known yet. */
export function useAwaitingPayments(isAsked = true): { readonly count: string; readonly mine: string } | undefined {
  const { data } = useQuery({
    queryKey: ['payments', 'awaiting'],
    queryFn: () => answerOf(api.GET('/api/payments/awaiting')),
    refetchInterval: askedAgain,
    enabled: isAsked,
  });
  return data;
}

/** How many payments this person is to confirm; null: none. Only treasurers are asked for it. */
export function usePaymentsToConfirm(): string | null {
  const me = useMe();
  const awaiting = useAwaitingPayments(holds(me, 'treasurer'));
  return awaiting === undefined || awaiting.mine === '0' ? null : awaiting.mine;
}
