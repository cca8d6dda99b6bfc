import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Facts } from '../../ui/facts';
import { QueryResult } from '../../ui/query-result';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { useLineOffices } from '../use-entitled';
import { LineCandidates } from './line-candidates';
import { LineChange } from './line-change';

interface LinePageProps {
  readonly id: string;
}

/** A budget line: what is left of it, and the cases that this may go to. */
export default function LinePage({ id }: LinePageProps) {
  const line = useQuery({
    queryKey: ['budgetLines', 'one', id],
    queryFn: () => answerOf(api.GET('/api/budget-lines/{id}', { params: { path: { id } } })),
  });
  return <QueryResult query={line}>{(found) => <Line line={found} />}</QueryResult>;
}

function Line({ line }: { readonly line: Schemas['ListedBudgetLine'] }) {
  const say = useTexts('finance.budgetLines');
  const sayFinance = useTexts('finance.common');
  const language = useLanguage();
  const { money, time } = useFormats();
  const offices = useLineOffices() ?? [];
  const [isChanged, setChanged] = useState(false);
  const { classificationCode, year, act, amount, free, recipientNames, createdAt } = line;
  return (
    <Page
      title={`${say('line')} ${classificationCode}, ${year}`}
      caption={<Link href="/budget-lines">{sayFinance('lines')}</Link>}
    >
      {isChanged && (
        <Notice kind="success" isNews>
          <p>{say('changed')}</p>
        </Notice>
      )}
      <Facts
        facts={[
          [sayFinance('recipient'), nameIn(recipientNames, language)],
          [say('act'), act],
          [sayFinance('year'), year],
          [sayFinance('amount'), money(amount)],
          [sayFinance('free'), <strong key="free">{money(free)}</strong>],
          [say('entered'), time(createdAt)],
        ]}
      />
      <LineCandidates line={line} isEntitled={offices.length > 0} />
      {offices.length > 0 && <LineChange key={amount} line={line} offices={offices} onDone={() => setChanged(true)} />}
    </Page>
  );
}
