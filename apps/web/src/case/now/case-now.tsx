import { Link } from 'wouter';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { nameIn } from '../../language/names';
import { Notice } from '../../ui/notice';
import type { Case } from '../use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { AwaitedTasks } from './awaited-tasks';
import { Deadlines } from './deadlines';
import { NextSteps } from './next-steps';

interface CaseNowProps {
  readonly found: Case;
  readonly workflow: Workflow;
}

/** Where the case stands: what I can do, why I cannot, and who is awaited until when. */
export function CaseNow({ found, workflow }: CaseNowProps) {
  const say = useTexts('case.page');
  return (
    <div className="columns">
      <div>
        {found.isStopped && (
          <Notice kind="danger" title={say('stopped')}>
            <p>{say('stoppedText')}</p>
          </Notice>
        )}
        {found.isFinal ? (
          <Notice title={say('final')}>
            <p>{found.stateText}</p>
          </Notice>
        ) : (
          <NextSteps found={found} workflow={workflow} />
        )}
        {!found.isFinal && <AwaitedTasks found={found} workflow={workflow} />}
        {!found.isFinal && <Deadlines found={found} workflow={workflow} />}
      </div>
      <aside>
        <Parties found={found} workflow={workflow} />
        {found.children.length > 0 && (
          <>
            <h2>{say('children')}</h2>
            <ul className="list">
              {found.children.map((child) => (
                <li key={child.id}>
                  <Link href={`~/cases/${child.id}`}>{child.title}</Link> <span className="quiet">{child.number}</span>
                </li>
              ))}
            </ul>
          </>
        )}
      </aside>
    </div>
  );
}

function Parties({ found, workflow }: Pick<CaseNowProps, 'found' | 'workflow'>) {
  const say = useTexts('case.page');
  const language = useLanguage();
  return (
    <>
      <h2>{say('parties')}</h2>
      <ul className="list">
        {found.parties.map(({ party, body, names }) => (
          <li key={`${party} ${body}`}>
            <div className="quiet capital">{workflow.texts.parties[party]?.[language] ?? party}</div>
            {nameIn(names, language)}
          </li>
        ))}
      </ul>
    </>
  );
}
