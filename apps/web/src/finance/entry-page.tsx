import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Loading } from '../ui/loading';
import { Notice } from '../ui/notice';
import { Page } from '../ui/page';
import type { Offices } from './office-field';

interface EntryPageProps {
  readonly title: string;
  /** What it is entered in. */
  readonly list: { readonly href: string; readonly text: string };
  /** Of the reader, those that may enter it; undefined: not known yet. */
  readonly offices: Offices | undefined;
  /** Who may, where the reader may not. */
  readonly notYours: string;
  readonly children: (offices: Offices) => ReactNode;
}

/** A form for those whose office it is to enter this; others see whose it is. */
export function EntryPage({ title, list, offices, notYours, children }: EntryPageProps) {
  return (
    <Page title={title} caption={<Link href={list.href}>{list.text}</Link>}>
      {offices === undefined ? (
        <Loading lines={6} />
      ) : offices.length === 0 ? (
        <Notice>
          <p>{notYours}</p>
        </Notice>
      ) : (
        children(offices)
      )}
    </Page>
  );
}
