import { useTexts } from '../language/texts';
import { useIsOld } from './release';

/** Shows in an open window that a newer release is there; what is being written stays. */
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
