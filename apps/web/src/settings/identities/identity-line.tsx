import { answerOf, api, type Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { useTexts } from '../../language/texts';
import { Facts } from '../../ui/facts';
import { ConfirmedAct } from '../../ui/confirmed-act';

interface IdentityLineProps {
  readonly identity: Schemas['Identity'];
  readonly onEnded: () => void;
}

/** One link, which its owner may end. */
export function IdentityLine({ identity: { id, issuer, subject, linkedAt }, onEnded }: IdentityLineProps) {
  const say = useTexts('settings.identities');
  const { time } = useFormats();
  const { host } = new URL(issuer);
  return (
    <li>
      <div className="titled">
        <h3>{host}</h3>
      </div>
      <Facts
        facts={[
          [say('subject'), <span className="mono">{subject}</span>],
          [say('linkedAt'), time(linkedAt)],
        ]}
      />
      <div className="actions">
        <ConfirmedAct
          label={say('end')}
          of={`${host}, ${subject}`}
          title={say('endTitle')}
          act={() => answerOf(api.DELETE('/api/me/identities/{id}', { params: { path: { id } } }))}
          onDone={onEnded}
        >
          <p>{say('endText', { host })}</p>
        </ConfirmedAct>
      </div>
    </li>
  );
}
