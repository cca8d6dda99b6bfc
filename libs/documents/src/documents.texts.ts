import type { Text } from '#machine';

/** Texts of the reasons that this lib can give. */
export const documentReasonTexts: Readonly<Record<string, Text>> = {
  documentQuotaFull: {
    ky: 'Эч бир иште көрсөтүлбөгөн документтериңиз {limit} МБдан ашпашы керек: адегенде буларды иштерде колдонуңуз же алар өчүрүлгөнчө күтүңүз.',
    ru: 'Ваши документы, которых не называет ни одно дело, не должны занимать больше {limit} МБ: используйте их в делах или дождитесь, пока они будут удалены.',
    en: 'Your documents that no case names may take {limit} MB at the most: use them in cases, or wait until they are removed.',
  },
  paperNotAvailable: {
    ky: 'Иштин азыркы абалында мындай документ түзүлбөйт.',
    ru: 'В нынешнем состоянии дела такой документ не составляется.',
    en: 'No such document is made in the present state of the case.',
  },
};

/** What the refusals of this lib are called. */
export const documentProblemTexts: Readonly<Record<string, Text>> = {
  documentTooLarge: {
    ky: 'Документ 20 МБдан чоң',
    ru: 'Документ больше 20 МБ',
    en: 'The document is larger than 20 MB',
  },
  documentTypeRefused: {
    ky: 'Документтин мындай түрү кабыл алынбайт: PDF, PNG, JPEG, TIFF, DOCX, XLSX, ODT, ODS, CSV же жөнөкөй текст керек',
    ru: 'Документ такого вида не принимается: нужен PDF, PNG, JPEG, TIFF, DOCX, XLSX, ODT, ODS, CSV или простой текст',
    en: 'A document of this kind is not accepted: PDF, PNG, JPEG, TIFF, DOCX, XLSX, ODT, ODS, CSV or plain text is needed',
  },
  documentQuotaFull: {
    ky: 'Жүктөлгөн документтер үчүн орун калган жок',
    ru: 'Место для загруженных документов исчерпано',
    en: 'There is no room left for uploaded documents',
  },
  documentEmpty: { ky: 'Документ бош', ru: 'Документ пуст', en: 'The document is empty' },
  uploadExpected: {
    ky: 'Документ multipart/form-data түрүндө, бир файл болуп жөнөтүлөт',
    ru: 'Документ отправляется как multipart/form-data, одним файлом',
    en: 'A document is sent as multipart/form-data, one file',
  },
};
