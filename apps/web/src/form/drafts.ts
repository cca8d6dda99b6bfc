import type { Typed } from './schema';

/**
 * What is being written, kept on this device until it is sent: a form that was closed, or a device without a connection,
 * loses nothing. Nothing secret is asked for in such forms.
 */
export interface Draft {
  readonly typed: Typed;
  /** The state of the case that the person has seen. */
  readonly seq: number | null;
  readonly at: string;
  /** What it belongs to, in words. */
  readonly about?: string;
}

const prefix = 'yntymak.draft.';
/** Older ones are forgotten. */
const days = 60;

export function readDraft(key: string): Draft | null {
  try {
    return JSON.parse(localStorage.getItem(prefix + key) ?? 'null') as Draft | null;
  } catch {
    return null;
  }
}

export function keepDraft(key: string, draft: Draft): void {
  try {
    localStorage.setItem(prefix + key, JSON.stringify(draft));
  } catch {
    // The device has no room: the form goes on, it is only not kept.
  }
}

export function forgetDraft(key: string): void {
  localStorage.removeItem(prefix + key);
}

/** What is kept for this person, the newest first; what was only prepared, and not written in, has no time. */
export function draftsOf(person: string): readonly { readonly key: string; readonly draft: Draft }[] {
  return Object.keys(localStorage)
    .filter((each) => each.startsWith(`${prefix}${person}.`))
    .map((each) => each.slice(prefix.length))
    .flatMap((key) => {
      const draft = readDraft(key);
      return draft === null ? [] : [{ key, draft }];
    })
    .sort((a, b) => b.draft.at.localeCompare(a.draft.at));
}

export function forgetOldDrafts(now: number): void {
  for (const key of Object.keys(localStorage).filter((each) => each.startsWith(prefix))) {
    const draft = readDraft(key.slice(prefix.length));
    if (draft === null || now - Date.parse(draft.at) > days * 86_400_000) localStorage.removeItem(key);
  }
}
