import type { ReactNode } from 'react';
import { OfflinePage } from '../offline/offline-page';
import { QueryResult, isUnreached, useIsShown } from '../ui/query-result';
import { Loading } from '../ui/loading';
import { NewPasswordPage } from '../session/new-password-page';
import { SignedOutFrame } from '../session/signed-out-frame';
import { SignInPage } from '../session/sign-in-page';
import { MeProvider, useSession } from '../session/use-me';

/** Only who is signed in, and has a password of their own, comes further. */
export function Gate({ children }: { readonly children: ReactNode }) {
  const query = useSession();
  const isShown = useIsShown(query.data);
  if (isUnreached(query)) return <OfflinePage onRetry={query.refetch} />;
  if (query.isPending || (query.data !== undefined && !isShown)) {
    return (
      <SignedOutFrame>
        <Loading />
      </SignedOutFrame>
    );
  }
  return (
    <QueryResult query={query}>
      {(me) => {
        if (me === null) return <SignInPage />;
        return me.mustChangePassword ? (
          <NewPasswordPage isPublic={me.publicDemonstration} />
        ) : (
          <MeProvider value={me}>{children}</MeProvider>
        );
      }}
    </QueryResult>
  );
}
