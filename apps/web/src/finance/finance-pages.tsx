import { Route } from 'wouter';
import { lazyPage } from '../ui/lazy-page';
import { Routed } from '../shell/routed';
import { CoveragePage } from './coverage/coverage-page';

const ShortfallsPage = lazyPage(() => import('./shortfalls/shortfalls-page'));
const LinesPage = lazyPage(() => import('./budget-lines/lines-page'));
const NewLinePage = lazyPage(() => import('./budget-lines/new-line-page'));
const LinePage = lazyPage(() => import('./budget-lines/line-page'));
const PaymentsPage = lazyPage(() => import('./payments/payments-page'));
const NewPaymentPage = lazyPage(() => import('./payments/new-payment-page'));
const PaymentPage = lazyPage(() => import('./payments/payment-page'));

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
