import { useTexts } from '../language/texts';
import { shellTexts } from './shell.texts';

/** On every page of a demonstration that others can reach. */
export function PublicDemonstration() {
  const say = useTexts(shellTexts);
  return (
    <div className="strip" role="note">
      <p>
        <strong>{say('publicDemonstration')}</strong>
      </p>
    </div>
  );
}
