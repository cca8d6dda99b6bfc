import { Route } from 'wouter';
import { Routed } from '../../shell/routed';
import { NewTokenPage } from './new-token-page';
import { TokensPage } from './tokens-page';

export default function TokenPages() {
  return (
    <Routed>
      <Route path="/" component={TokensPage} />
      <Route path="/new" component={NewTokenPage} />
    </Routed>
  );
}
