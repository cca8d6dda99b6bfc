import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useTexts } from '../language/texts';
import { Page } from '../ui/page';

interface SettingsPageProps {
  readonly title: string;
  /** What the page belongs to; the settings as a whole without it. */
  readonly above?: { readonly href: string; readonly text: string };
  readonly children: ReactNode;
}

/** One of the settings, with the way back above its title. */
export function SettingsPage({ title, above, children }: SettingsPageProps) {
  const say = useTexts('settings.common');
  const { href, text } = above ?? { href: '~/settings', text: say('title') };
  return (
    <Page
      title={title}
      caption={
        <Link href={href}>
          <span aria-hidden="true">← </span>
          {text}
        </Link>
      }
    >
      {children}
    </Page>
  );
}
