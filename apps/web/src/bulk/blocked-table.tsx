import { useState } from 'react';
import type { Schemas } from '../api/api';
import type { Workflow } from '../workflow/use-workflow';
import { useFormats } from '../language/formats';
import { useTexts } from '../language/texts';
import { CaseLink } from './case-link';

type Blocked = Schemas['BulkPlan']['blocked'];

/** As many examples are shown at once; more of them when they are asked for. */
const shownAtOnce = 2;

interface BlockedTableProps {
  readonly blocked: Blocked;
  readonly workflow: Workflow;
}

/** Why cases would not take the step, the commonest reason first, with some of them. */
export function BlockedTable({ blocked, workflow }: BlockedTableProps) {
  const say = useTexts('bulk');
  const { number } = useFormats();
  return (
    <>
      <h3>{say('blockedTitle')}</h3>
      <p className="quiet">
        {say('exampleHint')} {blocked.length > 1 && say('blockedHint')}
      </p>
      <div className="table-frame" role="region" tabIndex={0} aria-label={say('blockedTitle')}>
        <table className="table">
          <caption className="visually-hidden">{say('blockedTitle')}</caption>
          <thead>
            <tr>
              <th scope="col">{say('why')}</th>
              <th scope="col" className="amount">
                {say('casesCount')}
              </th>
              <th scope="col">{say('examples')}</th>
            </tr>
          </thead>
          <tbody>
            {blocked.map(({ code, count, sample, example }) => (
              <tr key={code}>
                <th scope="row">{example.text}</th>
                <td className="amount">{number(count)}</td>
                <td>
                  <Examples ids={sample} workflow={workflow} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function Examples({ ids, workflow }: { readonly ids: readonly string[]; readonly workflow: Workflow }) {
  const say = useTexts('bulk');
  const [isOpen, setOpen] = useState(ids.length <= shownAtOnce);
  if (!isOpen) {
    return (
      <button type="button" className="button button--quiet" onClick={() => setOpen(true)}>
        {say('showExamples')} ({ids.length})
      </button>
    );
  }
  return (
    <>
      {ids.map((id) => (
        <div key={id}>
          <CaseLink id={id} workflow={workflow} />
        </div>
      ))}
    </>
  );
}
