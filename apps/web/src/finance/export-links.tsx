import { useMutation } from '@tanstack/react-query';
import type { MouseEvent } from 'react';
import { Refused, Unreached } from '../api/problem';
import { currentLanguage } from '../language/i18n';
import { useTexts } from '../language/texts';
import { ErrorMessage } from '../ui/error-message';

interface ExportLinksProps {
  readonly path: string;
  readonly query: Readonly<Record<string, string | number | undefined>>;
}

/** What is shown as a file, in the language of the page: a plain link would ask for the browser's. */
export function ExportLinks({ path, query }: ExportLinksProps) {
  const say = useTexts('finance.common');
  const saving = useMutation({ mutationFn: save });
  const addressOf = (format: string): string => {
    const given = Object.entries({ ...query, format }).filter(([, value]) => value !== undefined);
    return `${path}?${new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString()}`;
  };
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    if (!saving.isPending) saving.mutate(event.currentTarget.href);
  };
  return (
    <>
      <p className="downloads no-print">
        <span className="quiet">{say('saveAs')}</span>
        {['csv', 'xlsx'].map((format) => (
          <a key={format} href={addressOf(format)} download onClick={open}>
            {format.toUpperCase()}
          </a>
        ))}
      </p>
      {saving.isError && <ErrorMessage error={saving.error} />}
    </>
  );
}

async function save(address: string): Promise<void> {
  const answer = await fetch(address, { headers: { 'accept-language': currentLanguage() } }).catch((error: unknown) => {
    throw new Unreached('unreached', { cause: error });
  });
  if (!answer.ok) {
    const isProblem = answer.headers.get('content-type')?.includes('problem+json') === true;
    throw isProblem ? new Refused((await answer.json()) as Refused['problem']) : new Unreached(String(answer.status));
  }
  const [, name = 'yntymak'] = /filename="?([^";]+)/.exec(answer.headers.get('content-disposition') ?? '') ?? [];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(await answer.blob());
  link.download = name;
  link.click();
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
