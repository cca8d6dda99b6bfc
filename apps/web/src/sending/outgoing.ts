import { useSyncExternalStore } from 'react';
import type { Problem } from '../api/problem';
import type { Schemas } from '../api/api';

export type Answer = Schemas['Answer'];

/** An event that was sent and not answered yet: it is sent again under its key until it is, and counts once. */
export interface Outgoing {
  /** The idempotency key. */
  readonly key: string;
  readonly person: string;
  readonly instance: string;
  /** The case and the event in words, as the person saw them. */
  readonly title: string;
  readonly text: string;
  readonly body: {
    readonly type: string;
    readonly payload: unknown;
    readonly seq: number;
    readonly office?: string;
    readonly paper?: unknown;
  };
  readonly at: string;
  /** Why the server did not take it, once it has said so. */
  readonly problem?: Problem;
}

const place = 'yntymak.outgoing';
const listeners = new Set<() => void>();
let kept: readonly Outgoing[] | null = null;

function read(): readonly Outgoing[] {
  if (kept === null) {
    try {
      kept = JSON.parse(localStorage.getItem(place) ?? '[]') as readonly Outgoing[];
    } catch {
      kept = [];
    }
  }
  return kept;
}

function write(next: readonly Outgoing[]): void {
  kept = next;
  localStorage.setItem(place, JSON.stringify(next));
  for (const changed of listeners) changed();
}

export function allOutgoing(): readonly Outgoing[] {
  return read();
}

export function keepOutgoing(one: Outgoing): void {
  write([...read().filter(({ key }) => key !== one.key), one]);
}

export function forgetOutgoing(key: string): void {
  write(read().filter((each) => each.key !== key));
}

/** What this person's device has still to send, or was not taken. */
export function useOutgoing(person: string): readonly Outgoing[] {
  const all = useSyncExternalStore(watch, read);
  return all.filter((each) => each.person === person);
}

function watch(changed: () => void): () => void {
  const elsewhere = ({ key }: StorageEvent): void => {
    if (key !== place) return;
    kept = null;
    changed();
  };
  listeners.add(changed);
  window.addEventListener('storage', elsewhere);
  return () => {
    listeners.delete(changed);
    window.removeEventListener('storage', elsewhere);
  };
}
