import type { Text } from '#machine';

/** Why a row of a table is refused, whatever it would start. */
export const tableTexts: Readonly<Record<string, Text>> = {
  entryUnknown: {
    ky: 'Реестрде мындай жазуу жок: реестрдеги коду же так аталышын жазыңыз.',
    ru: 'Такой записи нет в реестре: укажите код или точное название, как в реестре.',
    en: 'No entry of the register is called so: give its code or its exact name.',
  },
  entryAmbiguous: {
    ky: 'Реестрде мындай аталыштагы бир нече жазуу бар: анын белгисин (id) жазыңыз.',
    ru: 'Так в реестре называются несколько записей: укажите идентификатор (id).',
    en: 'Several entries of the register are called so: give the id.',
  },
  rowRepeated: {
    ky: 'Бул сап файлдагы {row}-сапты кайталайт.',
    ru: 'Эта строка повторяет строку {row} файла.',
    en: 'This row repeats row {row} of the file.',
  },
  previewOfAnother: {
    ky: 'Бул белги (token) башка файлдыкы же башка адамдыкы: адегенде ушул файлды текшериңиз.',
    ru: 'Этот token относится к другому файлу или другому человеку: сначала проверьте этот файл.',
    en: 'This token belongs to another file or another person: preview this file first.',
  },
};
