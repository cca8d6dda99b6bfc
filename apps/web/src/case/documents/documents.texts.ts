export const documentsTexts = {
  title: { ky: 'Документтер', ru: 'Документы', en: 'Documents' },
  named: {
    ky: 'Иштин журналында аталган документтер',
    ru: 'Документы, названные в журнале дела',
    en: 'Documents named in the journal of the case',
  },
  none: { ky: 'Азырынча документ жок.', ru: 'Документов пока нет.', en: 'There are no documents yet.' },
  open: { ky: 'Ачуу', ru: 'Открыть', en: 'Open' },
  papers: { ky: 'PDF түзүү', ru: 'Создать PDF', en: 'Make a PDF' },
  papersText: {
    ky: 'PDF түзүлөт, сакталат жана журналга жазылат. Ырастоодо жазуунун санариптик изи турат: ал боюнча кагазды журнал менен салыштырса болот.',
    ru: 'Создаётся PDF, он сохраняется и записывается в журнал. В подтверждении стоит цифровой отпечаток записи: по нему бумагу сверяют с журналом.',
    en: 'A PDF is made, stored and recorded in the journal. A confirmation bears the hash of its record: by it the paper is compared with the journal.',
  },
  noPapers: {
    ky: 'Азыр PDF түзө турган эч нерсе жок.',
    ru: 'Сейчас создавать PDF не из чего.',
    en: 'There is nothing to make a PDF of now.',
  },
  making: { ky: 'Түзүлүүдө…', ru: 'Создаётся…', en: 'Being made…' },
  made: { ky: 'Даяр:', ru: 'Готово:', en: 'Ready:' },
  record: { ky: 'Кайсы жазуу', ru: 'Какая запись', en: 'Which record' },
  proof: { ky: 'Далил', ru: 'Доказательство', en: 'Proof' },
  proofText: {
    ky: 'Иштин журналы өз далили менен: аны каалаган адам биздин программабызсыз текшере алат.',
    ru: 'Журнал дела с доказательством: его может проверить кто угодно без нашей программы.',
    en: 'The journal of the case with its proof: anybody can check it without our program.',
  },
  proofDownload: {
    ky: 'Журналды далили менен жүктөп алуу (JSON)',
    ru: 'Скачать журнал с доказательством (JSON)',
    en: 'Download the journal with its proof (JSON)',
  },
} as const;
