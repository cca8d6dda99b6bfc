import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { allPages } from '../api/all-pages';
import { answerOf, api } from '../api/api';
import { useCase, useJournal } from '../case/use-case';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { useBodyNames } from '../places/use-body-names';
import { QueryResult } from '../ui/query-result';
import { Page } from '../ui/page';
import { partsEvent } from '../workflow/course';
import { recipientFieldOf } from './recipients';
import type { StartOption } from './start-options';

export interface StartedCases {
  /** Of those that were started together. */
  readonly group: string | null;
  readonly cases: readonly { readonly id: string; readonly body: string | null }[];
}

interface StartedProps {
  readonly way: StartOption;
  readonly cases: StartedCases;
}

/** The confirmation, made to be printed: the number of the new case, or each of many, and what is to be done next. */
export function Started({ way, cases: { group, cases } }: StartedProps) {
  return group === null ? <StartedOne way={way} id={cases[0]!.id} /> : <StartedMany way={way} group={group} cases={cases} />;
}

function StartedOne({ way, id }: { readonly way: StartOption; readonly id: string }) {
  const say = useTexts('start.page');
  const sayForm = useTexts('parts.form');
  const { time } = useFormats();
  const record = useJournal(id).data?.[0];
  const hasDraft = way.start === undefined && partsEvent(way.workflow) !== undefined;
  return (
    <Page title={say('startedOne')}>
      <QueryResult query={useCase(id)}>
        {(found) => (
          <div className="notice notice--success" role="status">
            <p className="notice__title">{found.title}</p>
            <dl className="facts">
              <div className="facts__pair">
                <dt>{sayForm('doneNumber')}</dt>
                <dd>{found.number}</dd>
              </div>
              {record && (
                <div className="facts__pair">
                  <dt>{sayForm('doneRecord', { seq: record.seq })}</dt>
                  <dd>
                    <time dateTime={record.at}>{time(record.at)}</time>
                    <br />
                    <span className="mono">{record.hash}</span>
                  </dd>
                </div>
              )}
            </dl>
            <p>{sayForm('doneState', { state: found.stateText })}</p>
          </div>
        )}
      </QueryResult>
      <div className="actions no-print">
        {hasDraft && (
          <Link href={`~/start/case/${id}`} className="button">
            {say('toDraft')}
          </Link>
        )}
        <Link href={`~/cases/${id}`} className={hasDraft ? 'button button--secondary' : 'button'}>
          {sayForm('toCase')}
        </Link>
        <button type="button" className="button button--secondary" onClick={() => window.print()}>
          {sayForm('donePrint')}
        </button>
      </div>
    </Page>
  );
}

interface StartedManyProps {
  readonly way: StartOption;
  readonly group: string;
  readonly cases: StartedCases['cases'];
}

function StartedMany({ way, group, cases }: StartedManyProps) {
  const say = useTexts('start.page');
  const sayForm = useTexts('parts.form');
  const nameOf = useBodyNames(recipientFieldOf(way)?.kinds ?? []);
  const numbers = useNumbers(group);
  const parts = partsEvent(way.workflow);
  return (
    <Page title={say('startedMany', { count: cases.length })}>
      <div className="table-frame">
        <table className="table">
          <caption className="visually-hidden">{say('startedMany', { count: cases.length })}</caption>
          <thead>
            <tr>
              <th scope="col">{say('ofEach')}</th>
              <th scope="col">{say('caseNumber')}</th>
              {parts !== undefined && <th scope="col">{say('partDraft')}</th>}
            </tr>
          </thead>
          <tbody>
            {cases.map(({ id, body }) => (
              <tr key={id}>
                <th scope="row">
                  <Link href={`~/cases/${id}`}>{nameOf(body ?? '')}</Link>
                </th>
                <td className="number">{numbers.get(id)}</td>
                {parts !== undefined && (
                  <td>
                    <Link href={`~/start/case/${id}`}>
                      {say('toDraft')}
                      <span className="visually-hidden">: {nameOf(body ?? '')}</span>
                    </Link>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="actions no-print">
        {parts !== undefined && (
          <Link href={`~/many/new?group=${group}&workflow=${way.workflow.name}&event=${parts}`} className="button">
            {say('sameForAll')}
          </Link>
        )}
        <Link href={`~/cases?group=${group}`} className="button button--secondary">
          {say('allOfGroup')}
        </Link>
        <button type="button" className="button button--secondary" onClick={() => window.print()}>
          {sayForm('donePrint')}
        </button>
      </div>
    </Page>
  );
}

/** The numbers of a group's cases, by id. */
function useNumbers(group: string): ReadonlyMap<string, string> {
  const { data = [] } = useQuery({ queryKey: ['instances', { group }, 'numbers'], queryFn: () => askNumbers(group) });
  return new Map(data);
}

async function askNumbers(group: string): Promise<readonly (readonly [string, string])[]> {
  const cases = await allPages((page) =>
    answerOf(api.GET('/api/instances', { params: { query: { group, limit: 100, ...page } } })),
  );
  return cases.map(({ id, number }) => [id, number]);
}
