import { useTexts } from '../language/texts';
import { PlacesField } from '../places/places-field';
import { useBodyNames } from '../places/use-body-names';
import { CountsTable } from './counts-table';
import { countedIn, noCounts, type RecipientField } from './recipients';
import type { WayDraft } from './way-draft';

interface RecipientsPartProps {
  readonly recipient: RecipientField;
  readonly label: string;
  readonly draft: WayDraft;
  readonly faults: ReadonlyMap<string, string>;
  readonly onChange: (change: Partial<WayDraft>) => void;
}

/** For whom a case begins, one or many, and what is said of each. */
export function RecipientsPart({ recipient, label, draft, faults, onChange }: RecipientsPartProps) {
  const say = useTexts('start.page');
  const { chosen, counts } = draft;
  const nameOf = useBodyNames(recipient.kinds);
  return (
    <>
      <PlacesField
        name={recipient.name}
        label={label}
        hint={say('recipientsHint')}
        fault={faults.get(recipient.name)}
        kinds={recipient.kinds}
        chosen={chosen}
        onChange={(next) => onChange({ chosen: next })}
      />
      {Object.entries(recipient.shares).map(([field, schema]) => {
        const counted = countedIn(schema);
        if (counted === undefined) return null;
        return (
          <CountsTable
            key={field}
            field={field}
            schema={schema}
            bodies={chosen}
            nameOf={nameOf}
            counts={counts[field] ?? noCounts}
            faults={faults}
            onChange={(next) => onChange({ counts: { ...counts, [field]: next } })}
          />
        );
      })}
    </>
  );
}
