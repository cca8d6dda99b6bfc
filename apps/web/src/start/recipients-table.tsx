import { fieldLabel, useForm } from '../form/form-context';
import { useTexts } from '../language/texts';
import { useFormats } from '../language/formats';
import { useBodyNames } from '../places/use-body-names';
import { countedIn, recipientFieldOf } from './recipients';
import type { StartOption } from './start-options';

interface RecipientsTableProps {
  readonly way: StartOption;
  readonly recipients: readonly { readonly body: string }[];
}

/** Each recipient of many with what is said of it. */
export function RecipientsTable({ way, recipients }: RecipientsTableProps) {
  const say = useTexts('start.page');
  const settings = useForm();
  const { number } = useFormats();
  const { kinds, shares } = recipientFieldOf(way)!;
  const nameOf = useBodyNames(kinds);
  const fields = Object.keys(shares).filter((field) => recipients.some((each) => field in each));
  const numbersOf = (field: string, recipient: object): string => {
    const { key, number: value } = countedIn(shares[field]!)!;
    const rows = ((recipient as Record<string, unknown>)[field] ?? []) as readonly Record<string, unknown>[];
    return rows.map((row) => `${String(row[key])}: ${number(Number(row[value]))}`).join('; ');
  };
  return (
    <div className="table-frame" role="region" tabIndex={0} aria-label={say('recipients')}>
      <table className="table">
        <caption className="visually-hidden">{say('recipients')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('recipients')}</th>
            {fields.map((field) => (
              <th key={field} scope="col">
                {fieldLabel(settings, field)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {recipients.map((recipient) => (
            <tr key={recipient.body}>
              <th scope="row">{nameOf(recipient.body)}</th>
              {fields.map((field) => (
                <td key={field}>{numbersOf(field, recipient)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
