import { useTexts } from '../language/texts';
import { useIsOld } from './release';

/** Whoever has a window open while a newer release comes is told; what is being written stays. */
export function ReleaseStrip() {
  const say = useTexts('base.offline');
  const isOld = useIsOld();
  return (
    <div role="status">
      {isOld && (
        <div className="strip" data-release>
          <p>
            {say('newRelease')}{' '}
            <button type="button" className="button button--secondary" onClick={() => location.reload()}>
              {say('reload')}
            </button>
          </p>
        </div>
      )}
    </div>
  );
}
