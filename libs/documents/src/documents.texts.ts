import { type Text, textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** Texts of the reasons that this lib can give. */
export const documentReasonTexts: Readonly<Record<string, Text>> = texts.reasons;

/** What the refusals of this lib are called. */
export const documentProblemTexts: Readonly<Record<string, Text>> = texts.problems;

/** The foot of each page of a paper. */
export const pageText = texts.page;
