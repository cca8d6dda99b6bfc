import { textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const files = textsOf({ ky, ru, en });

/** The words of the public pages. `{name}` stands for what is filled in. */
export const texts = files.pages;

export type TextName = keyof typeof texts;

/** What is said of the downloads, and of how to check what is shown. */
export const dataTexts = files.data;

/** What the columns of the downloads hold, by their names. */
export const columnTexts = files.columns;
