import type { CountText, Indicators } from '#machine';
import { texts } from './template.texts.js';

const counted = (ky: string, ru: readonly [string, string, string], en: string): CountText => ({
  ky: { other: `{count} сунуш ${ky}` },
  ru: { one: `{count} ${ru[0]}`, few: `{count} ${ru[1]}`, many: `{count} ${ru[2]}`, other: `{count} ${ru[1]}` },
  en: { one: `{count} proposal ${en}`, other: `{count} proposals ${en}` },
});

/** What the overview says of all cases together, beside how many are in which state. */
export const templateIndicators: Indicators = {
  counts: [
    {
      name: 'asked',
      paths: ['asked'],
      text: counted(
        'жооп күтүүдө',
        ['предложение ждёт ответа', 'предложения ждут ответа', 'предложений ждут ответа'],
        'waiting for answers',
      ),
      isAlwaysShown: true,
    },
    {
      name: 'lapsed',
      paths: ['lapsed'],
      text: counted(
        'жоопсуз калды',
        ['предложение осталось без ответа', 'предложения остались без ответа', 'предложений остались без ответа'],
        'not answered in time',
      ),
      isBad: true,
    },
  ],
  since: { attribute: 'publishedOn', text: texts.since },
};
