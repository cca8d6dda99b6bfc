import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Tag } from '../../ui/tag';
import { AwaitedList } from '../awaited-list';

/** A case whose money is missing. */
export function Shortage({ shortfall }: { readonly shortfall: Schemas['Shortfall'] }) {
  const say = useTexts('finance.shortfalls');
  const sayFinance = useTexts('finance.common');
  const language = useLanguage();
  const { date, money } = useFormats();
  const { instance, title, number, recipientNames, missing, due, since, days, awaited, isFinal } = shortfall;
  return (
    <li className="shortage">
      <p>
        <Link href={`~/cases/${instance}/money`}>
          <strong>{title}</strong>
        </Link>{' '}
        <span className="quiet number">{number}</span> <Tag kind={isFinal ? 'plain' : 'info'}>{shortfall.stateText}</Tag>{' '}
        {shortfall.fundingText !== null && <Tag kind="warning">{shortfall.fundingText}</Tag>}
      </p>
      <p>{nameIn(recipientNames, language)}</p>
      <p>
        <strong>{say('missing', { missing: money(missing), due: money(due) })}</strong>{' '}
        {days === 0 ? say('sinceToday') : say('since', { date: date(since), count: days })}
      </p>
      <p className="quiet">{sayFinance('mustAct')}:</p>
      <AwaitedList instance={instance} title={title} awaited={awaited} />
    </li>
  );
}
