import type { Schemas } from '../api/api';
import { nameIn } from '../language/names';
import { useWords } from '../language/texts';
import { useLanguage } from '../language/use-language';

type Office = Schemas['Profile']['offices'][number];

/** Says an office with its body: `Ministry of Justice: lawyer`. */
export function useOfficeLine(): (office: Pick<Office, 'office' | 'body'>) => string {
  const language = useLanguage();
  const offices = useWords('base.offices');
  return ({ office, body }) => `${nameIn(body.names, language)}: ${offices[office]}`;
}
