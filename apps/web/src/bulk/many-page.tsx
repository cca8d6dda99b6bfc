import { Route } from 'wouter';
import { Routed } from '../shell/routed';
import { BulkPage } from './bulk/bulk-page';
import { EarlierPage } from './earlier-page';
import { PreparePage } from './prepare-page';

/** One event for many cases: what was done so far, a new one with its dry run, and its progress. */
export default function ManyPage() {
  return (
    <Routed>
      <Route path="/" component={EarlierPage} />
      <Route path="/new" component={PreparePage} />
      <Route path="/:id">{({ id }) => <BulkPage key={id} id={id} />}</Route>
    </Routed>
  );
}
