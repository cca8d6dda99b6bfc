import { type ReactNode, useId, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '../language/texts';
import './sectioned.css';

interface Section {
  readonly href: string;
  readonly text: string;
}

interface SectionedProps {
  /** Names the navigation. */
  readonly label: string;
  readonly sections: readonly Section[];
  readonly children: ReactNode;
}

/** A page with the way to its neighbours beside it; where there is no room behind a button that names the one that is open. */
export function Sectioned({ label, sections, children }: SectionedProps) {
  const say = useTexts('base.ui');
  const [location] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const list = useId();
  const here = sections.find(({ href }) => isWithin(location, href));
  return (
    <div className="sectioned">
      <nav aria-label={label} className="sections no-print">
        <button
          type="button"
          className="button button--secondary sections__open"
          aria-expanded={isOpen}
          aria-controls={list}
          onClick={() => setOpen(!isOpen)}
        >
          {say('menu')}
          {here !== undefined && `: ${here.text}`}
        </button>
        <ul id={list} className={isOpen ? 'sections__list sections__list--open' : 'sections__list'}>
          {sections.map(({ href, text }) => (
            <li key={href}>
              <Link href={href} aria-current={href === here?.href ? 'page' : undefined} onClick={() => setOpen(false)}>
                {text}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div>{children}</div>
    </div>
  );
}

function isWithin(location: string, address: string): boolean {
  if (address === '/') return location === '/';
  return location === address || location.startsWith(`${address}/`);
}
