import { Link, useSearchParams } from 'wouter';
import { answerOf, api, type Schemas } from '../api/api';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { officeLine } from '../session/office-line';
import type { Me } from '../session/use-me';
import { useToday } from '../shell/use-today';
import { SelectField } from '../ui/choice-field';
import { Page } from '../ui/page';
import { Pages, usePages } from '../ui/pages';
import { Due } from './due';
import { byUrgency } from './urgency';
import { workTexts } from './work.texts';
import { useTaskBasis } from './use-task-basis';

type Task = Schemas['Task'];

/** What is awaited from me, by when: the most urgent first. */
export function WorkPage({ me }: { readonly me: Me }) {
  const say = useTexts(workTexts);
  const today = useToday();
  const [search, setSearch] = useSearchParams();
  const body = search.get('body') ?? '';
  const until = search.get('until') ?? '';
  const set = (name: string, value: string): void =>
    setSearch(
      (before) => {
        const after = new URLSearchParams(before);
        if (value === '') after.delete(name);
        else after.set(name, value);
        return after;
      },
      { replace: true },
    );
  const query = {
    mine: 'true' as const,
    limit: 100,
    ...(body !== '' && { body }),
    ...(until !== '' && { dueBefore: endOf(today, until) }),
  };
  const tasks = usePages(['tasks', query], (cursor) =>
    answerOf(api.GET('/api/tasks', { params: { query: { ...query, ...(cursor !== undefined && { cursor }) } } })),
  );
  const isFiltered = body !== '' || until !== '';
  return (
    <Page title={say('title')}>
      <Filters me={me} body={body} until={until} onChange={set} />
      <Pages
        query={tasks}
        empty={
          <div className="panel">
            <p>
              <strong>{say(isFiltered ? 'nothingLike' : 'nothing')}</strong>
            </p>
            {!isFiltered && <p>{say('nothingText')}</p>}
          </div>
        }
      >
        {(items) =>
          byUrgency(items, today).map((group) => (
            <section key={group.urgency} aria-labelledby={`urgency-${group.urgency}`}>
              <h2 id={`urgency-${group.urgency}`}>
                {say(group.urgency)} <span className="quiet">({group.items.length})</span>
              </h2>
              <ul className="list">
                {group.items.map((task) => (
                  <TaskLine key={`${task.instance} ${task.name} ${task.body}`} task={task} />
                ))}
              </ul>
            </section>
          ))
        }
      </Pages>
    </Page>
  );
}

function TaskLine({ task }: { readonly task: Task }) {
  const basis = useTaskBasis(task.workflow, task.name);
  return (
    <li>
      <Link href={`/cases/${task.instance}`}>
        <strong>{task.text}</strong>
      </Link>
      <div>
        {task.title}{' '}
        <span className="quiet">
          · {task.number} · {task.stateText}
        </span>
      </div>
      {task.dueOn !== null && <Due dueOn={task.dueOn} basis={basis} isProvisional={task.provisional} />}
    </li>
  );
}

interface FiltersProps {
  readonly me: Me;
  readonly body: string;
  readonly until: string;
  readonly onChange: (name: string, value: string) => void;
}

function Filters({ me, body, until, onChange }: FiltersProps) {
  const say = useTexts(workTexts);
  const language = useLanguage();
  const bodies = new Map(me.offices.map((office) => [office.body.id, officeLine(office, language)]));
  return (
    <div className="inline-form" role="group" aria-label={say('filter')}>
      {bodies.size > 1 && (
        <SelectField
          name="body"
          label={say('office')}
          value={body}
          onChange={(value) => onChange('body', value)}
          choices={[{ value: '', text: say('anyOffice') }, ...[...bodies].map(([value, text]) => ({ value, text }))]}
        />
      )}
      <SelectField
        name="until"
        label={say('urgency')}
        value={until}
        onChange={(value) => onChange('until', value)}
        choices={[
          { value: '', text: say('anyTime') },
          { value: 'today', text: say('untilToday') },
          { value: 'week', text: say('untilWeek') },
        ]}
      />
    </div>
  );
}

/** The first day that is too late for what is asked for. */
function endOf(today: string, until: string): string {
  const days = until === 'today' ? 1 : 8;
  return new Date(Date.parse(`${today}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
