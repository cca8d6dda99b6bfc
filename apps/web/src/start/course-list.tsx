import type { Workflow } from '../case/use-workflow';
import { useTexts } from '../language/texts';
import { useLanguage } from '../language/use-language';
import { officeTexts } from '../session/office.texts';
import { startTexts } from './start.texts';
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
  const say = useTexts(startTexts);
  const language = useLanguage();
  const rows = course.map((task): Row => {
    const office = officeTexts[task.office as keyof typeof officeTexts]?.[language] ?? task.office;
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
