/** What stands in the papers of a demonstration beside the clauses. Numbers of acts are samples and say so. */
export interface DemonstrationPapers {
  readonly noHarm: string;
  readonly method: string;
  readonly staff: string;
  readonly upkeep: string;
  readonly equipment: string;
  readonly indexation: string;
  /** What is handed over: its key is read by people too. */
  readonly archive: { readonly key: string; readonly description: string };
  readonly workplaces: { readonly key: string; readonly description: string };
  readonly sample: (number: string) => string;
  readonly law: string;
  readonly gazette: string;
  readonly budget: (year: number, title: string) => string;
}

export const demonstrationPapers: Readonly<Record<'ky' | 'ru', DemonstrationPapers>> = {
  ky: {
    noHarm: 'Жергиликтүү маанидеги маселелерге тийбейт; жергиликтүү өз алдынча башкаруунун укуктары чектелбейт.',
    method: '2014-жылдын 19-декабрындагы № 715 токтом, 1-тиркеме',
    staff: 'Адистердин эмгек акысы, төгүмдөрү менен',
    upkeep: 'Жай, байланыш, кагаз',
    equipment: 'Жумуш орундары жана окутуу',
    indexation: 'Баалардын өсүшү, жылына 5 %',
    archive: { key: 'архив', description: 'Акыркы он жылдын иштери жана журналдары' },
    workplaces: { key: 'жумуш орундары', description: 'Ар бир адиске компьютер жана принтер' },
    sample: (number) => `${number} (үлгү)`,
    law: 'Кыргыз Республикасынын Мыйзамы (үлгү)',
    gazette: '«Эркин-Тоо» гезити',
    budget: (year, title) => `${year}-жылга республикалык бюджет жөнүндө (үлгү). ${title}`,
  },
  ru: {
    noHarm: 'Собственные вопросы местного значения не затронуты; права местного самоуправления не ограничены.',
    method: 'Постановление от 19 декабря 2014 года № 715, приложение 1',
    staff: 'Оплата труда специалистов с отчислениями',
    upkeep: 'Помещение, связь, бумага',
    equipment: 'Рабочие места и обучение',
    indexation: 'Рост цен, 5 % в год',
    archive: { key: 'архив', description: 'Дела и журналы за последние десять лет' },
    workplaces: { key: 'рабочие места', description: 'Компьютер и принтер для каждого специалиста' },
    sample: (number) => `${number} (пример)`,
    law: 'Закон Кыргызской Республики (пример)',
    gazette: 'Газета «Эркин-Тоо»',
    budget: (year, title) => `О республиканском бюджете на ${year} год (пример). ${title}`,
  },
};
