import { useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../../api/api';
import { dayOf, useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { useDemonstration } from '../../session/use-demonstration';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { DescribedForm } from '../../entry/described-form';
import { Facts } from '../../ui/facts';
import { EmptyState } from '../../ui/empty-state';

interface Moved {
  readonly now: string;
  readonly fired: number;
  readonly incidents: number;
}

/** Moves the clock of a demonstration forward, and says what fired on the way. */
export default function ClockPage() {
  const say = useTexts('operator.clock');
  const now = useDemonstration();
  return (
    <Page title={say('title')}>
      {now === null ? <EmptyState title={say('notHere')} text={say('notHereText')} /> : <Clock now={now} />}
    </Page>
  );
}

const move = (at: string): Promise<Moved> => answerOf(api.POST('/api/demo/clock', { body: { at } }));

function Clock({ now }: { readonly now: string }) {
  const say = useTexts('operator.clock');
  const { time } = useFormats();
  const [moved, setMoved] = useState<Moved | null>(null);
  return (
    <>
      <p>{say('intro')}</p>
      <Facts facts={[[say('now'), <strong>{time(now)}</strong>]]} />
      {moved !== null && <FiredDeadlines moved={moved} />}
      <h2>{say('byDays')}</h2>
      <QuickMoves now={now} onMoved={setMoved} />
      <MoveTo key={dayOf(now)} now={now} onMoved={setMoved} />
    </>
  );
}

interface MoveProps {
  readonly now: string;
  readonly onMoved: (moved: Moved) => void;
}

function MoveTo({ now, onMoved }: MoveProps) {
  const say = useTexts('operator.clock');
  return (
    <DescribedForm
      fields={{
        at: { label: say('date'), first: dayOf(now), type: 'date', size: 'short' },
        time: { label: say('time'), first: '09:00', size: 'short', hint: say('timeHint'), maxLength: 5 },
      }}
      submit={say('move')}
      send={({ at, time }) => move(`${at}T${time}:00+06:00`)}
      onDone={onMoved}
    />
  );
}

function FiredDeadlines({ moved }: { readonly moved: Moved }) {
  const say = useTexts('operator.clock');
  const { time } = useFormats();
  return (
    <Notice kind={moved.incidents > 0 ? 'warning' : 'success'} title={say('moved', { time: time(moved.now) })} isNews>
      <p>
        {say('fired', { count: moved.fired })}{' '}
        {moved.incidents > 0 && <Link href="/incidents">{say('incidents', { count: moved.incidents })}</Link>}
      </p>
      <p>
        <Link href="~/cases">{say('work')}</Link>
      </p>
    </Notice>
  );
}

function QuickMoves({ now, onMoved }: MoveProps) {
  return (
    <div className="inline-form">
      {[1, 7, 30, 90].map((days) => (
        <QuickMove key={days} now={now} days={days} onMoved={onMoved} />
      ))}
    </div>
  );
}

function QuickMove({ now, days, onMoved }: MoveProps & { readonly days: number }) {
  const say = useTexts('operator.clock');
  return (
    <DescribedForm
      fields={{}}
      submit={say('days', { count: days })}
      look="secondary"
      send={() => move(new Date(Date.parse(now) + days * 86_400_000).toISOString())}
      onDone={onMoved}
    />
  );
}
