import type { Text } from '#machine';

/** Why a row of a table is refused, whatever it would start. */
export const tableTexts: Readonly<Record<string, Text>> = {
  entryUnknown: {
    ky: 'Реестрде мындай жазуу жок: реестрдеги коду же так аталышын жазыңыз.',
    ru: 'Такой записи нет в реестре: укажите код или точное название, как в реестре.',
    en: 'The register has no such entry: give its code or exact name, as in the register.',
  },
  entryAmbiguous: {
    ky: 'Реестрде мындай аталыштагы бир нече жазуу бар: анын белгисин (id) жазыңыз.',
    ru: 'Так в реестре называются несколько записей: укажите идентификатор (id).',
    en: 'The register has several entries of this name: give the id.',
  },
  rowRepeated: {
    ky: 'Бул сап файлдагы {row}-сапты кайталайт.',
    ru: 'Эта строка повторяет строку {row} файла.',
    en: 'This row repeats row {row} of the file.',
  },
  previewOfAnother: {
    ky: 'Бул белги (token) башка файлдыкы же башка адамдыкы: адегенде ушул файлды текшериңиз.',
    ru: 'Этот токен (token) относится к другому файлу или другому человеку: сначала проверьте этот файл.',
    en: 'This token belongs to another file or another person: preview this file first.',
  },
};
