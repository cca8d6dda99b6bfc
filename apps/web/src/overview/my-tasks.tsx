import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { answerOf, api } from '../api/api';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { QueryResult } from '../ui/query-result';
import { TaskLine } from '../work/task-line';

const shown = 5;

/** The next deadlines of the reader's own offices. */
export function MyTasks() {
  const say = useTexts('overview');
  const language = useLanguage();
  const tasks = useQuery({
    queryKey: ['tasks', 'next', language],
    queryFn: () => answerOf(api.GET('/api/tasks', { params: { query: { mine: 'true', limit: shown } } })),
  });
  return (
    <section aria-labelledby="tasks">
      <h2 id="tasks">{say('tasks')}</h2>
      <QueryResult query={tasks}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say('noTasks')}</p>
          ) : (
            <>
              <ul className="list">
                {items.map((task) => (
                  <TaskLine key={`${task.instance} ${task.name} ${task.body}`} task={task} />
                ))}
              </ul>
              <p>
                <Link href="/">{say('allTasks')}</Link>
              </p>
            </>
          )
        }
      </QueryResult>
    </section>
  );
}
