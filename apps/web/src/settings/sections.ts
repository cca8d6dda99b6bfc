import type { Me } from '../session/use-me';
import { managesWebhooks } from './webhooks/managed-bodies';

export interface Section {
  readonly href: string;
  /** Of its title; what it is for has the same with `Text`. */
  readonly name: 'who' | 'language' | 'password' | 'notices' | 'calendar' | 'sessions' | 'identities' | 'tokens' | 'webhooks';
}

interface SectionGroup {
  readonly name: 'you' | 'told' | 'safety' | 'programs';
  readonly sections: readonly Section[];
}

/** The settings, those first that most people come for. */
export function sectionGroups(me: Me): readonly SectionGroup[] {
  return [
    {
      name: 'you',
      sections: [
        { href: '/who', name: 'who' },
        { href: '/language', name: 'language' },
      ],
    },
    {
      name: 'told',
      sections: [
        { href: '/notices', name: 'notices' },
        { href: '/calendar', name: 'calendar' },
      ],
    },
    {
      name: 'safety',
      sections: [
        { href: '/password', name: 'password' },
        { href: '/sessions', name: 'sessions' },
        { href: '/identities', name: 'identities' },
      ],
    },
    {
      name: 'programs',
      sections: [
        { href: '/tokens', name: 'tokens' },
        ...(managesWebhooks(me) ? [{ href: '/webhooks', name: 'webhooks' } as const] : []),
      ],
    },
  ];
}
