import type { ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { FaultBorder } from '../ui/fault-border';
import { NotFound } from '../ui/not-found';

/** The one of these routes that the address leads to; what is wrong with it stays within it. */
export function Routed({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <FaultBorder at={location}>
      <Switch>
        {children}
        <Route>
          <NotFound />
        </Route>
      </Switch>
    </FaultBorder>
  );
}
