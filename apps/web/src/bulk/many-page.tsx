import { Route } from 'wouter';
import type { Me } from '../session/use-me';
import { Routed } from '../shell/routed';
import { BulkPage } from './bulk/bulk-page';
import { EarlierPage } from './earlier-page';
import { PreparePage } from './prepare-page';

/** One event for many cases: what was done so far, a new one with its dry run, and its progress. */
export default function ManyPage({ me }: { readonly me: Me }) {
  return (
    <Routed>
      <Route path="/">
        <EarlierPage me={me} />
      </Route>
      <Route path="/new">
        <PreparePage me={me} />
      </Route>
      <Route path="/:id">{({ id }) => <BulkPage key={id} id={id} />}</Route>
    </Routed>
  );
}
