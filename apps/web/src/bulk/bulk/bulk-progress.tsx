import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Tag } from '../../ui/tag';
import { useDuration } from '../../ui/use-duration';
import { type Bulk, countsOf, stateKinds } from './outcomes';
import { useSecondsLeft } from './use-seconds-left';

/**
 * How far it is, how it went so far, and how long it will still take at the pace that it has.
 * `at`: milliseconds, when the server said so.
 */
export function BulkProgress({ bulk, at }: { readonly bulk: Bulk; readonly at: number }) {
  const say = useTexts('bulk');
  const { number } = useFormats();
  const duration = useDuration();
  const { done, applied, refused, failed } = countsOf(bulk);
  const left = useSecondsLeft(bulk, at);
  const progress = say('progress', { done: number(done), count: number(bulk.planned) });
  return (
    <>
      <p role="status">
        <Tag kind={stateKinds[bulk.state]}>{say(bulk.state)}</Tag> {progress}
      </p>
      <progress className="progress" max={bulk.planned} value={done} aria-label={progress} />
      <p>
        {say('progressOutcomes', { applied: number(applied), refused: number(refused), failed: number(failed) })}{' '}
        {left !== null && say('timeLeft', { time: duration(left) })}
      </p>
    </>
  );
}
