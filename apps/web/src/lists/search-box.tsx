import { type FormEvent, type ReactNode, useState } from 'react';
import { useTexts } from '../language/texts';
import { TextField } from '../ui/text-field';

interface SearchBoxProps {
  readonly label: string;
  readonly words: string;
  readonly onSearch: (words: string) => void;
  /** Further filters, which work at once. */
  readonly children?: ReactNode;
}

export function SearchBox({ label, words, onSearch, children }: SearchBoxProps) {
  const say = useTexts('base.ui');
  const [typed, setTyped] = useState(words);

  function submit(event: FormEvent): void {
    event.preventDefault();
    onSearch(typed.trim());
  }

  return (
    <form className="inline-form" role="search" onSubmit={submit}>
      <TextField name="q" type="search" label={label} value={typed} onChange={setTyped} maxLength={200} />
      <button type="submit" className="button button--secondary">
        {say('search')}
      </button>
      {children}
    </form>
  );
}
