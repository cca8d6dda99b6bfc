import { useQueryClient } from '@tanstack/react-query';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Notice } from '../../ui/notice';
import { type Case, caseKey, useJournal } from '../use-case';

interface StaleNoticeProps {
  readonly found: Case;
  /** The state of the case that the person has seen. */
  readonly seen: number;
  /** @param seq of the last record that was shown. */
  readonly onSeen: (seq: number) => void;
}

/** Somebody else was quicker: what they did, before one's own answers go on. */
export function StaleNotice({ found, seen, onSeen }: StaleNoticeProps) {
  const say = useTexts('parts.form');
  const { time } = useFormats();
  const client = useQueryClient();
  const news = (useJournal(found.id).data ?? []).filter(({ seq }) => seq > seen);
  return (
    <Notice kind="warning" title={say('staleTitle')} isNews>
      <p>{say('staleText')}</p>
      <ul>
        {news.map((record) => (
          <li key={record.seq}>
            {record.text} <span className="quiet">{time(record.at)}</span>
          </li>
        ))}
      </ul>
      <button
        type="button"
        data-seen
        className="button button--secondary"
        disabled={news.length === 0}
        // What comes after it is shown before one goes on.
        onClick={() => {
          onSeen(news.at(-1)!.seq);
          void client.invalidateQueries({ queryKey: caseKey(found.id) });
        }}
      >
        {say('staleGo')}
      </button>
    </Notice>
  );
}
