import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { useTexts } from '../language/texts';
import { addressOf, type SectionName } from './operator-sections';
import { operatorTexts } from './operator.texts';
import './operator.css';

/** The sections, beside the page where there is room; else behind a button that names the one that is open. */
export function OperatorNavigation({ sections }: { readonly sections: readonly SectionName[] }) {
  const say = useTexts(operatorTexts);
  const [location] = useLocation();
  const [isOpen, setOpen] = useState(false);
  const here = sections.find((name) => isWithin(location, addressOf(name)));
  return (
    <nav aria-label={say('sections')} className="sections no-print">
      <button
        type="button"
        className="button button--secondary sections__open"
        aria-expanded={isOpen}
        aria-controls="operator-sections"
        onClick={() => setOpen(!isOpen)}
      >
        {say('menu')}
        {here !== undefined && `: ${say(here)}`}
      </button>
      <ul id="operator-sections" className={isOpen ? 'sections__list sections__list--open' : 'sections__list'}>
        {sections.map((name) => (
          <li key={name}>
            <Link href={addressOf(name)} aria-current={name === here ? 'page' : undefined} onClick={() => setOpen(false)}>
              {say(name)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function isWithin(location: string, address: string): boolean {
  if (address === '/') return location === '/';
  return location === address || location.startsWith(`${address}/`);
}
