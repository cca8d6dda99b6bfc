import { useQuery } from '@tanstack/react-query';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useMe } from '../../session/use-me';
import { prepared } from '../allocate';
import { CandidateItem } from '../candidate-item';
import { CandidateList } from '../candidate-list';

type Candidate = Schemas['BudgetLineCandidates']['items'][number];

interface LineCandidatesProps {
  readonly line: Schemas['ListedBudgetLine'];
  readonly isEntitled: boolean;
}

/** Cases of the line's municipality whose year is not appropriated yet. */
export function LineCandidates({ line: { id, year, free }, isEntitled }: LineCandidatesProps) {
  const me = useMe();
  const say = useTexts('finance.budgetLines');
  const { money } = useFormats();
  const candidates = useQuery({
    queryKey: ['budgetLines', 'candidates', id],
    queryFn: () => answerOf(api.GET('/api/budget-lines/{id}/candidates', { params: { path: { id } } })),
  });
  const allocate = ({ instance, form, held, proposed }: Candidate): string =>
    prepared({
      person: me.person,
      instance,
      form,
      // A change says the whole share anew.
      amount: String(BigInt(held) + BigInt(proposed)),
    });
  return (
    <CandidateList query={candidates} free={free} isEntitled={isEntitled}>
      {(each) => (
        <CandidateItem key={each.instance} candidate={each} isEntitled={isEntitled} onAllocate={() => allocate(each)}>
          <p>
            {say('scheduled', {
              year,
              scheduled: money(each.scheduled),
              appropriated: money(each.appropriated),
              missing: money(each.missing),
            })}{' '}
            {each.held !== '0' && say('held', { held: money(each.held) })}
          </p>
        </CandidateItem>
      )}
    </CandidateList>
  );
}
