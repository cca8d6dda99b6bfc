import { Link } from 'wouter';
import type { Schemas } from '../../api/api';
import { useFormats } from '../../language/formats';
import { nameIn } from '../../language/names';
import { useTexts } from '../../language/texts';
import { useLanguage } from '../../language/use-language';
import { Table } from '../../ui/table';
import { PaymentStatusTag } from './payment-status-tag';

interface PaymentTableProps {
  readonly payments: readonly Schemas['ListedPayment'][];
  readonly caption: string;
}

export function PaymentTable({ payments, caption }: PaymentTableProps) {
  const say = useTexts('finance.payments');
  const sayFinance = useTexts('finance.common');
  const language = useLanguage();
  const { money, shortDate } = useFormats();
  return (
    <Table
      caption={caption}
      isHeaded
      columns={[
        say('reference'),
        say('paidOn'),
        sayFinance('recipient'),
        say('payer'),
        say('status'),
        { amount: sayFinance('amount') },
        { amount: sayFinance('free') },
      ]}
    >
      {payments.map(({ id, reference, paidOn, recipientNames, payerNames, status, statusText, amount, free }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={`/payments/${id}`}>{reference}</Link>
          </th>
          <td className="number">{shortDate(paidOn)}</td>
          <td>{nameIn(recipientNames, language)}</td>
          <td>{nameIn(payerNames, language)}</td>
          <td>
            <PaymentStatusTag status={status} statusText={statusText} />
          </td>
          <td className="amount">{money(amount)}</td>
          <td className="amount">{money(free)}</td>
        </tr>
      ))}
    </Table>
  );
}
