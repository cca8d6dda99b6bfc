import { type PaperLanguage, textsOf } from '#machine';
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru });

type Phrase = Readonly<Record<PaperLanguage, string>>;

/** The words that papers are made of, beside the labels of fields. */
export const phrases = texts.phrases;

export type PhraseName = keyof typeof phrases;

export const itemKindPhrases: Readonly<Record<string, Phrase>> = texts.itemKinds;

export const officePhrases: Readonly<Record<string, Phrase>> = texts.offices;
