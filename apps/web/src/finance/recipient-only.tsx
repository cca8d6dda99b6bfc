import { ReferenceText } from '../form/reference-text';
import { useTexts } from '../language/texts';

/** That only one municipality's are shown, and the way back to all. */
export function RecipientOnly({ recipient, onAll }: { readonly recipient: string | undefined; readonly onAll: () => void }) {
  const say = useTexts('finance.common');
  if (recipient === undefined) return null;
  const [before, after] = say('onlyOf', { name: '\u0000' }).split('\u0000');
  return (
    <p>
      {before}
      <strong>
        <ReferenceText to={{ register: 'body' }} id={recipient} />
      </strong>
      {after}{' '}
      <button type="button" className="button button--quiet" onClick={onAll}>
        {say('showAll')}
      </button>
    </p>
  );
}
