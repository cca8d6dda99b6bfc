import type { Text } from '#machine';

/** Texts of the reasons for which a file is refused. */
export const tabularTexts: Readonly<Record<string, Text>> = {
  fileTooManyBytes: {
    ky: 'Файл өтө чоң: эң көп {limit} байт.',
    ru: 'Файл слишком велик: не больше {limit} байт.',
    en: 'The file is too large: at most {limit} bytes.',
  },
  fileTooManyRows: {
    ky: 'Файлда саптар өтө көп: эң көп {limit}.',
    ru: 'В файле слишком много строк: не больше {limit}.',
    en: 'The file has too many rows: at most {limit}.',
  },
  fileTooManyColumns: {
    ky: '{row}-сапта мамычалар өтө көп: эң көп {limit}.',
    ru: 'В строке {row} слишком много столбцов: не больше {limit}.',
    en: 'Row {row} has too many columns: at most {limit}.',
  },
  fileCellTooLong: {
    ky: '{cell}: уячадагы текст өтө узун, эң көп {limit} белги.',
    ru: '{cell}: текст ячейки слишком длинный, не больше {limit} знаков.',
    en: '{cell}: the text of the cell is too long, at most {limit} characters.',
  },
  fileTooManyParts: {
    ky: 'Файлдын бөлүктөрү өтө көп: эң көп {limit}.',
    ru: 'В файле слишком много частей: не больше {limit}.',
    en: 'The file has too many parts: at most {limit}.',
  },
  fileExpandsTooMuch: {
    ky: 'Файл ачылганда өтө чоңоёт, ошондуктан окулган жок.',
    ru: 'При распаковке файл становится слишком большим, поэтому не прочитан.',
    en: 'The file becomes too large when it is unpacked, so it was not read.',
  },
  fileEmpty: { ky: 'Файлда эч нерсе жок.', ru: 'В файле ничего нет.', en: 'The file is empty.' },
  fileDamaged: {
    ky: 'Файл бузулган: аны окуу мүмкүн эмес.',
    ru: 'Файл повреждён: прочитать его нельзя.',
    en: 'The file is damaged: it cannot be read.',
  },
  fileEncodingUnknown: {
    ky: 'Файлдын кодировкасы таанылган жок: аны UTF-8 менен сактаңыз.',
    ru: 'Кодировка файла не распознана: сохраните его в UTF-8.',
    en: 'The encoding of the file was not recognised: save it as UTF-8.',
  },
  fileFormatUnknown: {
    ky: 'Бул CSV да, XLSX да эмес.',
    ru: 'Это не CSV и не XLSX.',
    en: 'This is neither CSV nor XLSX.',
  },
  fileFormatOld: {
    ky: 'Эски форматтагы (XLS) же сырсөз менен жабылган файл окулбайт: сырсөзсүз XLSX кылып сактаңыз.',
    ru: 'Файл старого формата (XLS) или под паролем не читается: сохраните его как XLSX без пароля.',
    en: 'A file of the old format (XLS) or locked with a password is not read: save it as XLSX without a password.',
  },
  fileEncrypted: {
    ky: 'Файл сырсөз менен жабылган.',
    ru: 'Файл закрыт паролем.',
    en: 'The file is locked with a password.',
  },
  fileHasDocumentType: {
    ky: 'Файлдын ичинде коопсуз эмес аныктамалар бар (DOCTYPE), ошондуктан окулган жок.',
    ru: 'В файле есть небезопасные определения (DOCTYPE), поэтому он не прочитан.',
    en: 'The file has unsafe definitions in it (DOCTYPE), so it was not read.',
  },
  fileHasNoSheet: {
    ky: 'Китепте көрүнгөн барак жок.',
    ru: 'В книге нет видимого листа.',
    en: 'The workbook has no visible sheet.',
  },
  columnMissing: {
    ky: '«{column}» мамычасы жок. Аталышы мындай болушу мүмкүн: {titles}.',
    ru: 'Нет столбца «{column}». Он может называться: {titles}.',
    en: 'The column “{column}” is missing. It may be called: {titles}.',
  },
  columnRepeated: {
    ky: '«{column}» мамычасы кайталанат: {cell}.',
    ru: 'Столбец «{column}» повторяется: {cell}.',
    en: 'The column “{column}” is repeated: {cell}.',
  },
};
