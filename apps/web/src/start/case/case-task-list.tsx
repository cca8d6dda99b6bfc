import { Link } from 'wouter';
import { fittingOffices } from '../../case/event/offices';
import type { Case, JournalRecord } from '../../case/use-case';
import type { Workflow } from '../../workflow/use-workflow';
import { readDraft } from '../../form/drafts';
import { useForm } from '../../form/form-context';
import type { FieldSchema } from '../../form/schema';
import { useTexts } from '../../language/texts';
import { useMe } from '../../session/use-me';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { closingEvent, courseOf } from '../../workflow/course';
import { CourseList } from '../course-list';
import type { Section } from '../sections';
import { type RowState, TaskList } from '../task-list';
import { MissingFields, missingFields } from './missing-fields';
import { isSaved, savedIn } from './saved';
import { sectionDraftKey } from './use-section-draft';

export interface DraftedCase {
  readonly found: Case;
  readonly workflow: Workflow;
  readonly journal: readonly JournalRecord[];
  /** The event by which the draft is written. */
  readonly definition: Workflow['events'][number];
  readonly sections: readonly Section[];
}

/** How far the draft of a case is, section by section; what is missing before it can be sent on; and who is awaited then. */
export function CaseTaskList({ found, workflow, journal, definition, sections }: DraftedCase) {
  const me = useMe();
  const say = useTexts('start.page');
  const sayForm = useTexts('parts.form');
  const settings = useForm();
  const { language } = settings;
  const saved = savedIn(journal, settings, definition.schema as FieldSchema);
  const explained = found.events.find(({ type }) => type === definition.type);
  const canWrite = explained?.accepted === true && fittingOffices(me, found, definition.by).length > 0;
  const closing = found.events.find(({ type }) => type === closingEvent(workflow));
  const reasons = closing?.accepted === true ? closing.reasons : [];
  const missing = missingFields(found, workflow);
  const others = reasons.filter(({ params }) => params['field'] === undefined);

  const stateOf = (section: Section): RowState => {
    if (readDraft(sectionDraftKey(me.person, found.id, definition.type, section.name)) !== null && canWrite) return 'unsaved';
    const isMissing = section.fields.some((path) => missing.includes(path.split('.').at(-1)!));
    const isBegun = section.fields.some((path) => isSaved(saved, path));
    if (isMissing) return isBegun ? 'inProgress' : 'notStarted';
    return isBegun ? 'done' : explained?.accepted === true ? 'optional' : 'done';
  };
  const rows = sections.map((section) => ({
    name: section.name,
    title: section.title[language],
    hint: section.help?.[language],
    href: canWrite ? `/${section.name}` : undefined,
    state: stateOf(section),
  }));
  const events = new Set(journal.map(({ event }) => event));
  const isAwaited = (name: string): boolean => found.tasks.some((task) => task.name === name);
  return (
    <Page title={found.title} caption={found.number}>
      <p>
        <Link href={`~/cases/${found.id}`}>{sayForm('toCase')}</Link>
      </p>
      <TaskList
        title={`1. ${say('partBegin')}`}
        rows={[{ name: 'opened', title: `${say('opened')}: ${found.number}`, state: 'done' }]}
      />
      <TaskList
        title={`2. ${say('partDraft')}`}
        hint={say('filledCount', { done: rows.filter(({ state }) => state === 'done').length, count: rows.length })}
        rows={rows}
      />
      {closing?.accepted === true && closing.entitled && closing.allowed && (
        <div className="panel">
          <p>{say('ready')}</p>
          <Link href={`~/cases/${found.id}/do/${closing.type}`} className="button">
            {closing.text}
          </Link>
        </div>
      )}
      {closing?.accepted === true && !closing.allowed && (
        <Notice kind="warning" title={`${closing.text}: ${say('cannotStart').toLowerCase()}`}>
          {missing.length > 0 && <MissingFields names={missing} sections={sections} isLinked={canWrite} />}
          {others.length > 0 && (
            <ul>
              {others.map(({ code, text }) => (
                <li key={`${code} ${text}`}>{text}</li>
              ))}
            </ul>
          )}
        </Notice>
      )}
      {closing?.accepted !== true && (
        <Notice title={say('left')}>
          <p>{say('leftText')}</p>
        </Notice>
      )}
      <CourseList
        number={3}
        workflow={workflow}
        course={courseOf(workflow)}
        stateOf={({ name, event }) => (isAwaited(name) ? 'awaited' : events.has(event) ? 'done' : 'cannotStart')}
        hrefOf={({ name, event }) => (isAwaited(name) && isMine(event) ? `~/cases/${found.id}/do/${event}` : undefined)}
      />
    </Page>
  );

  function isMine(event: string): boolean {
    return found.events.some(({ type, accepted, entitled }) => type === event && accepted && entitled);
  }
}
