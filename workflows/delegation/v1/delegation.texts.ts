import { type Text, type Texts, textsOf } from '#machine';
import en from './texts/en.json' with { type: 'json' };
import ky from './texts/ky.json' with { type: 'json' };
import ru from './texts/ru.json' with { type: 'json' };

const { table, papers, ...own } = textsOf({ ky, ru, en });

/**
 * Everything that people read of a delegation. States have every path, the states that people see of a live power, and the flag.
 * In reasons suffixes never hang on a figure, so that any amount or date reads well; nor does a stop or bracket on one that may
 * not be known yet.
 */
export const texts: Texts = own;

/** The headers of the table of powers that are carried out already. */
export const titles = table.titles;

const none: Text = { ky: '', ru: '', en: '' };

/** The line that a template shows. No register has these names, so that nobody registers it by mistake. */
export const examples: Readonly<Record<keyof typeof titles, Text>> = {
  ...table.examples,
  control: none,
  termEnd: none,
  software: none,
  training: none,
};

export const tableReasons = table.reasons;

export const paperTitles = papers;
