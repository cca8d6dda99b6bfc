import { Link } from 'wouter';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import type { Answer } from '../../sending/outgoing';
import { Page } from '../../ui/page';
import { type Case, useJournal } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';

interface DoneProps {
  readonly found: Case;
  readonly workflow: Workflow;
  readonly event: string;
  readonly answer: Answer;
}

/** The confirmation: a number, the record of the journal with its fingerprint, and what comes next. Made to be printed. */
export function Done({ found, workflow, event, answer }: DoneProps) {
  const say = useTexts('parts.form');
  const saySlip = useTexts('case.slip');
  const language = useLanguage();
  const { time } = useFormats();
  const record = useJournal(found.id).data?.find(({ seq }) => seq === answer.seq);
  return (
    <Page title={say('doneTitle')} caption={workflow.texts.events[event]?.[language]}>
      <div className="notice notice--success" role="status" data-record={answer.seq}>
        <p className="notice__title">{found.title}</p>
        <dl className="facts">
          <div className="facts__pair">
            <dt>{say('doneNumber')}</dt>
            <dd>{found.number}</dd>
          </div>
          <div className="facts__pair">
            <dt>{say('doneRecord', { seq: answer.seq })}</dt>
            <dd>
              {record && (
                <>
                  <time dateTime={record.at}>{time(record.at)}</time>
                  <br />
                  <span className="mono">{record.hash}</span>
                </>
              )}
            </dd>
          </div>
        </dl>
        <p>{say('doneState', { state: workflow.texts.states[answer.state]?.[language] ?? answer.state })}</p>
      </div>
      <h2>{say('doneNext')}</h2>
      {answer.tasks.length === 0 && <p>{say('doneNothing')}</p>}
      <ul className="list">
        {answer.tasks.map((task) => (
          <li key={task.name}>
            <Link href={`/do/${task.event}`}>{workflow.texts.tasks[task.name]?.[language] ?? task.name}</Link>
          </li>
        ))}
      </ul>
      <div className="actions no-print">
        <Link href="/" className="button" data-to-case>
          {say('toCase')}
        </Link>
        <Link href="~/" className="button button--secondary">
          {say('toWork')}
        </Link>
        <Link href="/slip" className="button button--secondary" data-to-slip>
          {saySlip('link')}
        </Link>
        <button type="button" className="button button--secondary" onClick={() => window.print()}>
          {say('donePrint')}
        </button>
      </div>
    </Page>
  );
}
