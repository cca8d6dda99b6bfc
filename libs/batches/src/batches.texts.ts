import { type Text, textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** Texts of the reasons that bulk operations give. */
export const bulkTexts: Readonly<Record<string, Text>> = texts.bulkReasons;

/** Texts of the reasons that a retry of many incidents gives. */
export const incidentTexts: Readonly<Record<string, Text>> = texts.incidentReasons;
