import { useTexts } from '../language/texts';

interface Props {
  readonly isChosen: boolean;
  readonly onChange: (isChosen: boolean) => void;
}

/** Whether what opens the account without a password ends with the one before. */
export function EndsAccess({ isChosen, onChange }: Props) {
  const say = useTexts('base.session');
  return (
    <label className="choice">
      <input type="checkbox" checked={isChosen} onChange={({ target }) => onChange(target.checked)} />
      <span>{say('endsAccess')}</span>
    </label>
  );
}
