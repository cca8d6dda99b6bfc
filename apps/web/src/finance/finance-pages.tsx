import { lazy } from 'react';
import { Route } from 'wouter';
import type { Me } from '../session/use-me';
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
export default function FinancePages({ me }: { readonly me: Me }) {
  return (
    <Routed>
      <Route path="/">
        <CoveragePage />
      </Route>
      <Route path="/shortfalls">
        <ShortfallsPage me={me} />
      </Route>
      <Route path="/budget-lines">
        <LinesPage me={me} />
      </Route>
      <Route path="/budget-lines/new">
        <NewLinePage me={me} />
      </Route>
      <Route path="/budget-lines/:id">{({ id }) => <LinePage key={id} id={id} me={me} />}</Route>
      <Route path="/payments">
        <PaymentsPage me={me} />
      </Route>
      <Route path="/payments/new">
        <NewPaymentPage me={me} />
      </Route>
      <Route path="/payments/:id">{({ id }) => <PaymentPage key={id} id={id} me={me} />}</Route>
    </Routed>
  );
}
