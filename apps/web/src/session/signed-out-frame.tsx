import type { ReactNode } from 'react';
import { useTexts } from '../language/texts';
import { Languages } from '../language/languages';
import { Foot } from './foot';
import { PublicDemonstration } from './public-demonstration';

/** What surrounds the pages before one is signed in. `isPublic`: of a demonstration that others can reach. */
export function SignedOutFrame({
  children,
  isPublic = false,
}: {
  readonly children: ReactNode;
  readonly isPublic?: boolean | undefined;
}) {
  const say = useTexts('base.shell');
  return (
    <>
      <header className="top">
        <div className="top__inside">
          <span className="top__name">
            <img src="/icon.svg" alt="" width="32" height="32" />
            {say('name')}
          </span>
          <Languages />
        </div>
      </header>
      {isPublic && <PublicDemonstration />}
      <main id="main" className="main" tabIndex={-1}>
        {children}
      </main>
      <Foot />
    </>
  );
}
