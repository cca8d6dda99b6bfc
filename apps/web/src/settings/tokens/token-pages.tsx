import { Route } from 'wouter';
import { Routed } from '../../shell/routed';
import { NewTokenPage } from './new-token-page';
import { TokensPage } from './tokens-page';

export default function TokenPages() {
  return (
    <Routed>
      <Route path="/">
        <TokensPage />
      </Route>
      <Route path="/new">
        <NewTokenPage />
      </Route>
    </Routed>
  );
}
