import { Route, Switch } from 'wouter';
import { NotFound } from '../../shell/not-found';
import { NewTokenPage } from './new-token-page';
import { TokensPage } from './tokens-page';

export default function TokenPages() {
  return (
    <Switch>
      <Route path="/">
        <TokensPage />
      </Route>
      <Route path="/new">
        <NewTokenPage />
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}
