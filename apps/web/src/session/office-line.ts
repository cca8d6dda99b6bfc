import type { Schemas } from '../api/api';
import { nameIn } from '../language/names';
import type { Language } from '../language/language';
import { officeTexts } from './office.texts';

type Office = Schemas['Profile']['offices'][number];

/** An office with its body: `Ministry of Justice: lawyer`. */
export function officeLine({ office, body }: Pick<Office, 'office' | 'body'>, language: Language): string {
  return `${nameIn(body.names, language)}: ${officeTexts[office][language]}`;
}
