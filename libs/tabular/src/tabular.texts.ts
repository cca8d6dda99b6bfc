import { type Text, textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** Texts of the reasons for which a file is refused. */
export const tabularTexts: Readonly<Record<string, Text>> = texts.reasons;
