import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Table } from '../../ui/table';

export function LineTable({ lines }: { readonly lines: readonly Schemas['ListedBudgetLine'][] }) {
  const say = useTexts('finance.budgetLines');
  const sayFinance = useTexts('finance.common');
  const language = useLanguage();
  const { money } = useFormats();
  return (
    <Table
      caption={say('caption')}
      isHeaded
      columns={[
        say('code'),
        sayFinance('year'),
        sayFinance('recipient'),
        say('act'),
        { amount: sayFinance('amount') },
        { amount: sayFinance('free') },
      ]}
    >
      {lines.map(({ id, classificationCode, year, recipientNames, act, amount, free }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/budget-lines/${id}`}>{classificationCode}</Link>
          </th>
          <td className="number">{year}</td>
          <td>{nameIn(recipientNames, language)}</td>
          <td>{act}</td>
          <td className="amount">{money(amount)}</td>
          <td className="amount">{money(free)}</td>
        </tr>
      ))}
    </Table>
  );
}
