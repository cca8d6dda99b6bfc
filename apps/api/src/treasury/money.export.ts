import { formatDate } from '#machine';
import type { Name } from '#registry';
import type { BudgetLineView, PaymentView } from '#treasury';
import { type ExportColumn, type ExportedTable, shownName, som } from '../exports/export-file.js';
import { columnTexts, paymentStatusTexts, sheetTexts } from '../exports/export.texts.js';

type Names = ReadonlyMap<string, Name>;

export function budgetLineTable(rows: readonly BudgetLineView[], names: Names): ExportedTable<BudgetLineView> {
  return {
    name: 'budget-lines',
    title: sheetTexts.budgetLines,
    columns: [
      { title: columnTexts.year, cell: ({ year }) => year },
      { title: columnTexts.recipient, cell: ({ recipient }, language) => shownName(names.get(recipient), language) },
      { title: columnTexts.act, cell: ({ act }) => act },
      { title: columnTexts.classificationCode, cell: ({ classificationCode }) => classificationCode },
      ...amounts,
    ],
    rows,
  };
}

export function paymentTable(rows: readonly PaymentView[], names: Names): ExportedTable<PaymentView> {
  return {
    name: 'payments',
    title: sheetTexts.payments,
    columns: [
      { title: columnTexts.paidOn, cell: ({ paidOn }, language) => formatDate(paidOn, language) },
      { title: columnTexts.recipient, cell: ({ recipient }, language) => shownName(names.get(recipient), language) },
      { title: columnTexts.payer, cell: ({ payer }, language) => shownName(names.get(payer), language) },
      { title: columnTexts.account, cell: ({ account }) => account },
      { title: columnTexts.reference, cell: ({ reference }) => reference },
      { title: columnTexts.paymentStatus, cell: ({ status }, language) => paymentStatusTexts[status][language] },
      ...amounts,
    ],
    rows,
  };
}

const amounts: readonly ExportColumn<BudgetLineView | PaymentView>[] = [
  { title: columnTexts.amount, cell: ({ amount }, language) => som(amount, language) },
  { title: columnTexts.free, cell: ({ free }, language) => som(free, language) },
  { title: columnTexts.id, cell: ({ id }) => id },
];
