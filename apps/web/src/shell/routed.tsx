import { type ReactNode, Suspense } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { FaultBorder } from '../ui/fault-border';
import { Loading } from '../ui/loading';
import { NotFound } from '../ui/not-found';

/** The one of these routes that the address leads to. It may come only when asked for, and what is wrong with it stays within it. */
export function Routed({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <FaultBorder at={location}>
      <Suspense fallback={<Loading lines={6} />}>
        <Switch>
          {children}
          <Route>
            <NotFound />
          </Route>
        </Switch>
      </Suspense>
    </FaultBorder>
  );
}
