import type { Schemas } from '../../api/api';
import type { Language } from '../../language/language';
import type { Image } from './changed-columns';

type Row = Pick<Schemas['OperationDetail']['rows']['items'][number], 'key' | 'before' | 'after'>;

const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** By which people know the row; null: by nothing but its id. */
export function rowName({ key, before, after }: Row, language: Language): string | null {
  const image: Image = after ?? before ?? {};
  for (const column of [`name_${language}`, 'name_ky', 'name_ru', 'name', 'reference', 'act']) {
    const name = image[column];
    if (typeof name === 'string' && name !== '') return name;
  }
  const parts = Object.values(key).map(String);
  return parts.some((part) => isId.test(part)) ? null : parts.join(', ');
}
