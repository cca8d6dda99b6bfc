import type { ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '../language/texts';
import { Page } from '../ui/page';
import { usePaymentsToConfirm } from '../work/use-awaiting';
import './finance.css';

const parts = [
  { href: '/', name: 'coverage' },
  { href: '/shortfalls', name: 'shortfalls' },
  { href: '/budget-lines', name: 'lines' },
  { href: '/payments', name: 'payments' },
] as const;

/** One of the parts of finance: its name is the title of the page. */
export function FinanceFrame({
  part,
  children,
}: {
  readonly part: (typeof parts)[number]['name'];
  readonly children: ReactNode;
}) {
  const say = useTexts('finance.common');
  const [location] = useLocation();
  const toConfirm = usePaymentsToConfirm();
  return (
    <Page title={say(part)} caption={say('title')}>
      <nav aria-label={say('parts')} className="no-print">
        <ul className="tabs">
          {parts.map(({ href, name }) => {
            const count = name === 'payments' ? toConfirm : null;
            return (
              <li key={name}>
                <Link
                  href={href}
                  aria-current={location === href ? 'page' : undefined}
                  aria-label={count === null ? undefined : say('paymentsToConfirm', { count })}
                >
                  {count === null ? say(name) : `${say(name)} (${count})`}
                </Link>
              </li>
            );
          })}
        </ul>
      </nav>
      {children}
    </Page>
  );
}
