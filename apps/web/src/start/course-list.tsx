import type { Workflow } from '../workflow/use-workflow';
import { useTexts, useWords } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { type Row, TaskList } from './task-list';

type Task = Workflow['tasks'][number];

interface CourseListProps {
  readonly number: number;
  readonly workflow: Workflow;
  readonly course: readonly Task[];
  readonly stateOf: (task: Task) => Row['state'];
  readonly hrefOf?: (task: Task) => string | undefined;
}

/** What comes after the draft, and whose turn it will be. */
export function CourseList({ number, workflow, course, stateOf, hrefOf }: CourseListProps) {
  const say = useTexts('start.page');
  const language = useLanguage();
  const offices = useWords('base.offices');
  const rows = course.map((task): Row => {
    const office = offices[task.office] ?? task.office;
    return {
      name: task.name,
      title: workflow.texts.tasks[task.name]?.[language] ?? task.name,
      hint: say('turn', { who: `${workflow.texts.parties[task.party]?.[language] ?? task.party}, ${office}` }),
      state: stateOf(task),
      href: hrefOf?.(task),
    };
  });
  return <TaskList title={`${number}. ${say('partCourse')}`} hint={say('courseHint')} rows={rows} />;
}
