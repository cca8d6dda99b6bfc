import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useMemo, useRef, useState } from 'react';
import { useTexts } from '../language/texts';
import { refresh } from './refresh';
import { faultsOf } from './faults';

export interface EntrySettings<Name extends string, Done> {
  /** What stands in each field at first; a name is also the way to the field in the request: `basis.date`. */
  readonly first: Readonly<Record<Name, string>>;
  /** What each field is called; a reason is called so everywhere. */
  readonly labels?: Partial<Readonly<Record<NoInfer<Name>, string>>>;
  readonly required?: readonly NoInfer<Name>[];
  /** Fields that are not asked for just now: no fault leads to them. */
  readonly hidden?: readonly NoInfer<Name>[];
  /** `key`: the idempotency key of what is filled in; a repeat after a lost connection has the same. */
  readonly send: (values: Readonly<Record<Name, string>>, key: string) => Promise<Done>;
  readonly onDone?: (done: Done) => void;
}

/** A form of a few fields: what was typed, what is wrong with it, and whether it is shown once more before it goes out. */
export interface Entry<Name extends string = string> {
  readonly values: Readonly<Record<Name, string>>;
  readonly set: (name: Name, value: string) => void;
  /** What a field of the form is given. */
  readonly field: (name: Name) => {
    readonly name: string;
    readonly label: string;
    readonly value: string;
    readonly onChange: (value: string) => void;
    readonly fault: string | undefined;
  };
  /** For the summary, each with the name of its field. */
  readonly faults: readonly { readonly field: string; readonly text: string }[];
  /** What went wrong that is of no field. */
  readonly error: unknown;
  readonly isPending: boolean;
  readonly isReviewing: boolean;
  readonly submit: (event: FormEvent, isReviewed: boolean) => void;
  readonly change: () => void;
  readonly clear: () => void;
}

export function useEntry<Name extends string, Done>({
  first,
  labels = {},
  required = [],
  hidden = [],
  send,
  onDone,
}: EntrySettings<Name, Done>): Entry<Name> {
  const say = useTexts('parts.entry');
  const [values, setValues] = useState(first);
  const [missing, setMissing] = useState<readonly Name[]>([]);
  const [isReviewing, setReviewing] = useState(false);
  const key = useRef<{ readonly key: string; readonly written: string } | null>(null);
  const sending = useMutation({
    mutationFn: () => {
      const written = JSON.stringify(values);
      if (key.current?.written !== written) key.current = { key: crypto.randomUUID(), written };
      return send(values, key.current.key);
    },
    onSuccess: (done) => {
      key.current = null;
      setReviewing(false);
      void refresh();
      onDone?.(done);
    },
    onError: () => setReviewing(false),
  });
  const { error } = sending;
  const [names] = useState(() => Object.keys(first));
  // Kept as long as they are the same: the summary takes the focus when they change.
  const left = hidden.join(' ');
  const found = useMemo(() => {
    const out = left.split(' ');
    return faultsOf(
      error,
      names.filter((name) => !out.includes(name)),
    );
  }, [error, names, left]);
  const faults = useMemo(() => {
    const texts = missing.length > 0 ? missing.map((name) => [name, say('required')] as const) : [...(found ?? [])];
    return texts.map(([field, text]) => ({ field, text }));
  }, [missing, found, say]);

  // As text: the same labels are another object each time.
  const called = JSON.stringify({ reason: say('reason'), ...labels });
  const labelOf = useMemo(() => {
    const known = JSON.parse(called) as Readonly<Record<string, string>>;
    return (name: string): string => known[name] ?? '';
  }, [called]);
  const named = useMemo(
    () => faults.map(({ field, text }) => ({ field, text: [labelOf(field), text].filter((part) => part !== '').join(': ') })),
    [faults, labelOf],
  );

  return {
    values,
    faults: named,
    isReviewing,
    isPending: sending.isPending,
    error: found === null && missing.length === 0 ? error : null,
    set: (name, value) => setValues((before) => ({ ...before, [name]: value })),
    field: (name) => ({
      name,
      label: labelOf(name),
      value: values[name],
      onChange: (value) => setValues((before) => ({ ...before, [name]: value })),
      fault: faults.find(({ field }) => field === name)?.text,
    }),
    submit: (event, isReviewed) => {
      event.preventDefault();
      const blank = required.filter((name) => values[name].trim() === '');
      setMissing(blank);
      if (blank.length > 0 || isReviewed) sending.reset();
      if (blank.length > 0) return;
      if (isReviewed && !isReviewing) setReviewing(true);
      else sending.mutate();
    },
    change: () => setReviewing(false),
    clear: () => {
      setValues(first);
      sending.reset();
    },
  };
}

/** What was filled in; a field that was left blank is left out. */
export function filled<Name extends string>(values: Readonly<Record<Name, string>>): Partial<Record<Name, string>> {
  const given = Object.entries<string>(values).flatMap(([name, value]) => (value.trim() === '' ? [] : [[name, value.trim()]]));
  return Object.fromEntries(given) as Partial<Record<Name, string>>;
}
