import { type Text, textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const texts = textsOf({ ky, ru, en });

/** Why a row of an import is doubtful or refused. */
export const importTexts: Readonly<Record<string, Text>> = texts.importReasons;

/** Texts of the reasons for which a mandate is refused. */
export const mandateTexts: Readonly<Record<string, Text>> = texts.mandateReasons;
