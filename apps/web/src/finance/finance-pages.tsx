import { lazy } from 'react';
import { Route } from 'wouter';
import { Routed } from '../shell/routed';
import { CoveragePage } from './coverage/coverage-page';

const ShortfallsPage = lazy(() => import('./shortfalls/shortfalls-page'));
const LinesPage = lazy(() => import('./budget-lines/lines-page'));
const NewLinePage = lazy(() => import('./budget-lines/new-line-page'));
const LinePage = lazy(() => import('./budget-lines/line-page'));
const PaymentsPage = lazy(() => import('./payments/payments-page'));
const NewPaymentPage = lazy(() => import('./payments/new-payment-page'));
const PaymentPage = lazy(() => import('./payments/payment-page'));

/** The money of all cases that one may see, and the rows that it comes from. */
export default function FinancePages() {
  return (
    <Routed>
      <Route path="/" component={CoveragePage} />
      <Route path="/shortfalls" component={ShortfallsPage} />
      <Route path="/budget-lines" component={LinesPage} />
      <Route path="/budget-lines/new" component={NewLinePage} />
      <Route path="/budget-lines/:id">{({ id }) => <LinePage key={id} id={id} />}</Route>
      <Route path="/payments" component={PaymentsPage} />
      <Route path="/payments/new" component={NewPaymentPage} />
      <Route path="/payments/:id">{({ id }) => <PaymentPage key={id} id={id} />}</Route>
    </Routed>
  );
}
