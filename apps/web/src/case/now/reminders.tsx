import { useFormats } from '../../language/formats';
import type { TextName } from '../../language/areas';
import { nameIn } from '../../language/names';
import { type Say, useTexts, useWords } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import type { Case } from '../use-case';
import type { Reminder } from './use-reminders';

interface RemindersProps {
  readonly found: Case;
  /** Those of one deadline or task; undefined: they are still asked for. */
  readonly reminders: readonly Reminder[] | undefined;
}

/** Which reminders have gone out and which are to come: when, to whom, at which step. */
export function Reminders({ found, reminders }: RemindersProps) {
  const say = useTexts('case.reminders');
  if (reminders === undefined) return null;
  if (reminders.length === 0) return <div className="quiet">{say('none')}</div>;
  const sent = reminders.filter(({ toldAt }) => toldAt !== null).length;
  return (
    <details data-reminders>
      <summary>{say('summary', { sent, coming: reminders.length - sent })}</summary>
      <ul>
        {reminders.map((reminder) => (
          <ReminderLine key={`${reminder.task} ${reminder.body} ${reminder.workingDays}`} reminder={reminder} found={found} />
        ))}
      </ul>
      {sent === reminders.length && <p>{say('noneLeft')}</p>}
      <p className="quiet">{say(reminders[0]!.basis)}</p>
    </details>
  );
}

function ReminderLine({ reminder, found }: { readonly reminder: Reminder; readonly found: Case }) {
  const say = useTexts('case.reminders');
  const language = useLanguage();
  const offices = useWords('base.offices');
  const { date, time } = useFormats();
  const { on, tells, office, body, toldAt, workingDays } = reminder;
  const party = found.parties.find((each) => each.body === body);
  const holder = offices[office] ?? office;
  const named = party === undefined ? holder : `${nameIn(party.names, language)}, ${holder}`;
  const who = tells.map((each) => (each === 'office' ? named : say(each))).join('; ');
  return (
    <li>
      <time dateTime={on}>{date(on)}</time> – {stepIn(say, workingDays)},{' '}
      <strong>{toldAt === null ? say('toCome') : say('sent', { time: time(toldAt) })}</strong>
      <br />
      <span className="quiet">{say('to', { who })}</span>
    </li>
  );
}

function stepIn(say: Say<TextName<'case.reminders'>>, workingDays: number): string {
  if (workingDays === 0) return say('onTheDay');
  return say(workingDays < 0 ? 'before' : 'after', { count: Math.abs(workingDays) });
}
