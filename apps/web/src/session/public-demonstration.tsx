import { useTexts } from '../language/texts';

/** On every page of a demonstration that others can reach. */
export function PublicDemonstration() {
  const say = useTexts('base.shell');
  return (
    <div className="strip" role="note">
      <p>
        <strong>{say('publicDemonstration')}</strong>
      </p>
    </div>
  );
}
