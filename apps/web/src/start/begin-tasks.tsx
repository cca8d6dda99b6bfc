import type { SessionState } from '../form/use-session-state';
import { useForm } from '../form/form-context';
import { useTexts } from '../language/texts';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import { courseOf, partsEvent } from '../workflow/course';
import { CourseList } from './course-list';
import { recipientFieldOf } from './recipients';
import { plainSchema, requestOf } from './request';
import { type Section, schemaOf, type SectionState, typedState } from './sections';
import { TaskList } from './task-list';
import type { WayDraft } from './way-draft';
import { wayTitle } from './way-title';
import type { StartOption } from './start-options';

interface BeginTasksProps {
  readonly way: StartOption;
  readonly draft: SessionState<WayDraft>;
  readonly sections: readonly Section[];
}

/** The whole way of a new case as a list: what opens it, its draft, and who is awaited then. */
export function BeginTasks({ way, draft, sections }: BeginTasksProps) {
  const say = useTexts('start.page');
  const sayForm = useTexts('parts.form');
  const settings = useForm();
  const { language } = settings;
  const { workflow } = way;
  const isReady = requestOf(way, draft.value, settings).faults.length === 0;
  const rows = sections.map((section) => ({
    name: section.name,
    title: section.title[language],
    hint: section.help?.[language],
    href: `/${section.name}`,
    state: stateOf(way, draft.value, section),
  }));
  const parts = partsEvent(workflow);
  const drafted = parts === undefined ? [] : (workflow.forms?.events[parts]?.sections ?? []);
  return (
    <Page title={wayTitle(way, language)}>
      {way.form.help !== undefined && <p>{way.form.help[language]}</p>}
      {draft.isOld && (
        <Notice>
          <p>{sayForm('draftKept')}</p>
          <button type="button" className="button button--quiet" onClick={draft.restart}>
            {sayForm('draftForget')}
          </button>
        </Notice>
      )}
      <TaskList
        title={`1. ${say('partBegin')}`}
        rows={[
          ...rows,
          {
            name: ' check',
            title: say('checkAndBegin'),
            href: isReady ? '/check' : undefined,
            state: isReady ? 'notStarted' : 'cannotStart',
          },
        ]}
      />
      <TaskList
        title={`2. ${say('partDraft')}`}
        hint={say('afterOpening')}
        rows={drafted.map(({ name, title }) => ({ name, title: title[language], state: 'cannotStart' }))}
      />
      <CourseList number={3} workflow={workflow} course={courseOf(workflow)} stateOf={() => 'cannotStart'} />
    </Page>
  );
}

function stateOf(way: StartOption, draft: WayDraft, { fields }: Section): SectionState {
  const recipient = recipientFieldOf(way);
  const asked = schemaOf(plainSchema(way), fields);
  const others = typedState(asked, draft.answers);
  if (recipient === null || !fields.includes(recipient.name)) return others;
  if (draft.chosen.length === 0) return others === 'done' || others === 'inProgress' ? 'inProgress' : 'notStarted';
  return others === 'notStarted' || others === 'inProgress' ? 'inProgress' : 'done';
}
