import { answerOf, api } from '../api/api';
import { definedParameters } from '../lists/address';
import { useFilters } from '../lists/use-filters';
import { usePaymentsToConfirm } from './use-awaiting';
import { daysAfter } from '../language/formats';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { useToday } from '../session/use-today';
import { Page } from '../ui/page';
import { Pages, usePages } from '../ui/pages';
import { SavedViews } from '../views/saved-views';
import { PaymentsToConfirm } from './payments-to-confirm';
import { TaskLine } from './task-line';
import { byUrgency, withCounts, daysOfWeek, dueThrough } from './urgency';
import { workFilters, WorkFilters } from './work-filters';

/** What is awaited from me, by when: the most urgent first. */
export function WorkPage() {
  const say = useTexts('base.work');
  const language = useLanguage();
  const today = useToday();
  const [filters, set] = useFilters(...workFilters);
  const { until, ...others } = filters;
  const query = {
    mine: 'true' as const,
    limit: 100,
    ...others,
    ...(until !== undefined && { dueBefore: dueThrough(until === 'today' ? today : daysAfter(today, daysOfWeek)) }),
  };
  // Texts of tasks come in the language of the page.
  const tasks = usePages(['tasks', query, language], (cursor) =>
    answerOf(api.GET('/api/tasks', { params: { query: { ...query, ...definedParameters({ cursor }) } } })),
  );
  const isFiltered = Object.keys(filters).length > 0;
  const toConfirm = usePaymentsToConfirm();
  return (
    <Page title={say('title')}>
      <SavedViews page="work" names={workFilters} />
      <WorkFilters filters={filters} onChange={set} />
      {toConfirm !== null && <PaymentsToConfirm count={toConfirm} />}
      <Pages
        query={tasks}
        empty={
          (isFiltered || toConfirm === null) && (
            <div className="panel" role="status">
              <p>
                <strong>{say(isFiltered ? 'nothingLike' : 'nothing')}</strong>
              </p>
              {!isFiltered && <p>{say('nothingText')}</p>}
            </div>
          )
        }
      >
        {(items) => {
          const groups = withCounts(byUrgency(items, today), tasks.hasNextPage);
          return (
            <>
              <p role="status" className={groups.length > 1 ? 'quiet' : 'visually-hidden'}>
                {groups.map(({ urgency, count }) => say('countOf', { urgency: say(urgency), count })).join(' · ')}
              </p>
              {groups.map(({ urgency, items, count }) => (
                <section key={urgency} aria-labelledby={`urgency-${urgency}`}>
                  <h2 id={`urgency-${urgency}`}>
                    {say(urgency)} <span className="quiet">({count})</span>
                  </h2>
                  <ul className="list">
                    {items.map((task) => (
                      <TaskLine key={`${task.instance} ${task.name} ${task.body}`} task={task} />
                    ))}
                  </ul>
                </section>
              ))}
            </>
          );
        }}
      </Pages>
    </Page>
  );
}
