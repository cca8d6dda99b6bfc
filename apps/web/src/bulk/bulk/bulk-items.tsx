import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { SelectField } from '../../ui/choice-field';
import { Tag } from '../../ui/tag';
import { ErrorMessage } from '../../ui/error-message';
import { type Bulk, mayRetry, outcomeKinds, outcomeNames, outcomes } from './outcomes';
import { useItemRetry } from './use-bulk-act';

interface BulkItemsProps {
  readonly bulk: Bulk;
  readonly outcome: string;
  readonly isFirst: boolean;
  readonly onOutcome: (outcome: string) => void;
  readonly onCursor: (cursor: string | null) => void;
}

/** Every case with what became of it, page by page. */
export function BulkItems({ bulk, outcome, isFirst, onOutcome, onCursor }: BulkItemsProps) {
  const say = useTexts('bulk');
  const retry = useItemRetry(bulk.id);
  return (
    <section>
      <h2>{say('items')}</h2>
      <SelectField
        name="outcome"
        label={say('outcome')}
        value={outcome}
        onChange={onOutcome}
        choices={[
          { value: '', text: say('anyOutcome') },
          ...outcomes.map((each) => ({ value: each, text: `${say(outcomeNames[each])} (${bulk.counts[each] ?? 0})` })),
        ]}
      />
      {retry.isError && <ErrorMessage error={retry.error} />}
      {bulk.items.length === 0 ? (
        <p>{say('noItems')}</p>
      ) : (
        <div className="table-frame" role="region" tabIndex={0} aria-label={say('items')}>
          <table className="table">
            <caption className="visually-hidden">{say('items')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('case')}</th>
                <th scope="col">{say('outcome')}</th>
              </tr>
            </thead>
            <tbody>
              {bulk.items.map((item) => (
                <tr key={item.instance}>
                  <th scope="row">
                    <Link href={`~/cases/${item.instance}`}>{item.title ?? item.instance}</Link>{' '}
                    <span className="quiet">{item.number}</span>
                  </th>
                  <td>
                    <Tag kind={outcomeKinds[item.outcome]}>{say(outcomeNames[item.outcome])}</Tag>
                    {item.reasons.map(({ code, text }) => (
                      <div key={`${code} ${text}`}>{text}</div>
                    ))}
                    {mayRetry(item.outcome) && (
                      <button
                        type="button"
                        className="button button--secondary"
                        disabled={retry.isPending}
                        onClick={() => retry.mutate({ instance: item.instance, reason: bulk.reason })}
                      >
                        {say('retry')}
                        <span className="visually-hidden">: {item.number}</span>
                      </button>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="actions">
        {!isFirst && (
          <button type="button" className="button button--secondary" onClick={() => onCursor(null)}>
            {say('firstItems')}
          </button>
        )}
        {bulk.nextCursor !== null && (
          <button type="button" className="button button--secondary" onClick={() => onCursor(bulk.nextCursor)}>
            {say('nextItems')}
          </button>
        )}
      </div>
    </section>
  );
}
