import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useMe } from '../../session/use-me';
import { prepared } from '../allocate';
import { CandidateItem } from '../candidate-item';
import { CandidateList } from '../candidate-list';

interface PaymentCandidatesProps {
  readonly payment: Schemas['ListedPayment'];
  readonly isEntitled: boolean;
}

/** Cases of the payment's municipality with a scheduled transfer that is still open. */
export function PaymentCandidates({ payment: { id, free }, isEntitled }: PaymentCandidatesProps) {
  const me = useMe();
  const say = useTexts('finance.payments');
  const { date, money } = useFormats();
  const candidates = useQuery({
    queryKey: ['payments', 'candidates', id],
    queryFn: () => answerOf(api.GET('/api/payments/{id}/candidates', { params: { path: { id } } })),
  });
  return (
    <CandidateList query={candidates} free={free} isEntitled={isEntitled}>
      {(each) => (
        <CandidateItem
          key={each.instance}
          candidate={each}
          isEntitled={isEntitled}
          onAllocate={() =>
            prepared({
              person: me.person,
              instance: each.instance,
              form: each.form,
              amount: each.proposed,
            })
          }
        >
          <p>{say('due', { dueOn: date(each.dueOn), missing: money(each.missing), missingToDate: money(each.missingToDate) })}</p>
        </CandidateItem>
      )}
    </CandidateList>
  );
}
