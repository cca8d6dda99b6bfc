import type { Language } from '#machine';

/** A name in each language; null where no source gave one. Shown then in Russian, marked. */
export type Name = Readonly<Record<Language, string | null>>;

interface Named {
  readonly nameKy: string | null;
  readonly nameRu: string | null;
  readonly nameEn: string | null;
}

export function nameOf({ nameKy, nameRu, nameEn }: Named): Name {
  return { ky: nameKy, ru: nameRu, en: nameEn };
}
