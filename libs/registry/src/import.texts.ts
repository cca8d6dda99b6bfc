import type { Text } from '#machine';

/** Why a row of an import is doubtful or refused. */
export const importTexts: Readonly<Record<string, Text>> = {
  codeMissing: { ky: 'Код көрсөтүлгөн эмес.', ru: 'Нет кода.', en: 'The code is missing.' },
  codeUnusable: {
    ky: 'Код жыйырмадан ашпаган тамга же сандан турушу керек.',
    ru: 'Код должен состоять не более чем из двадцати букв или цифр.',
    en: 'A code has at most twenty letters or digits.',
  },
  nameMissing: {
    ky: 'Бир дагы тилде аталышы жок.',
    ru: 'Нет названия ни на одном языке.',
    en: 'There is no name in any language.',
  },
  nameUnusable: {
    ky: 'Аталыш өтө узун же анда жазууга болбой турган белгилер бар.',
    ru: 'Название слишком длинное или содержит недопустимые знаки.',
    en: 'The name is too long or has characters that are not allowed.',
  },
  levelUnknown: {
    ky: '«{level}» деген деңгээл белгисиз.',
    ru: 'Уровень «{level}» неизвестен.',
    en: 'The level “{level}” is not known.',
  },
  kindUnknown: {
    ky: '«{kind}» деген орган түрү белгисиз.',
    ru: 'Вид органа «{kind}» неизвестен.',
    en: 'The kind of body “{kind}” is not known.',
  },
  parentMissing: {
    ky: 'Жогорку бирдиктин коду жок.',
    ru: 'Нет кода вышестоящей единицы.',
    en: 'The code of the unit above is missing.',
  },
  parentUnknown: {
    ky: 'Жогорку {parent} бирдиги файлда да, реестрдин бул редакциясында да жок.',
    ru: 'Вышестоящей единицы {parent} нет ни в файле, ни в этой редакции реестра.',
    en: 'The unit above, {parent}, is neither in the file nor in this edition of the register.',
  },
  parentRefused: {
    ky: 'Жогорку {parent} бирдигинин сабы кабыл алынган жок.',
    ru: 'Строка вышестоящей единицы {parent} отклонена.',
    en: 'The row of the unit above, {parent}, is refused.',
  },
  parentCycle: {
    ky: 'Бирдиктер тегерек түзөт: {parent} өзүнөн өзү жогору турат.',
    ru: 'Единицы образуют круг: {parent} стоит над самой собой.',
    en: 'The units form a circle: {parent} stands above itself.',
  },
  populationUnreadable: {
    ky: 'Калктын саны бүтүн сан болушу керек.',
    ru: 'Численность населения должна быть целым числом.',
    en: 'The population must be a whole number.',
  },
  codeHeld: {
    ky: 'Бул код ошол эле күндөн тартып {edition}-жылдын редакциясында колдонулат.',
    ru: 'Этот код с того же дня действует в редакции {edition} года.',
    en: 'From that very day the code belongs to edition {edition}.',
  },
  territoryMissing: {
    ky: 'Мындай органдын аймагы болушу керек: код жок.',
    ru: 'У такого органа должна быть территория: нет кода.',
    en: 'Such a body must have a territory: the code is missing.',
  },
  territoryUnknown: {
    ky: 'Реестрдин бул редакциясында {code} коду жок.',
    ru: 'Кода {code} нет в этой редакции реестра.',
    en: 'The code {code} is not in this edition of the register.',
  },
  territoryLevel: {
    ky: 'Мындай органдын бул деңгээлдеги аймагы болбойт: {level}.',
    ru: 'У такого органа не бывает территории этого уровня: {level}.',
    en: 'Such a body has no territory of this level: {level}.',
  },
  bodyThere: {
    ky: 'Бул аймакта мындай орган бар: «{name}». Аталышын өзгөртүү өзүнчө катталат.',
    ru: 'На этой территории такой орган уже есть: «{name}». Переименование записывается отдельно.',
    en: 'The territory has such a body already: “{name}”. A rename is recorded separately.',
  },
  nameThere: {
    ky: 'Ушундай аталыштагы орган реестрде бар: «{name}».',
    ru: 'Орган с таким названием в реестре уже есть: «{name}».',
    en: 'The register has a body of this name already: “{name}”.',
  },
  blanksInCode: {
    ky: 'Коддун ичинде боштук бар: «{found}». Кабыл алынса, мындай жазылат: {proposed}.',
    ru: 'Внутри кода есть пробелы: «{found}». Если принять, будет записано: {proposed}.',
    en: 'The code has blanks in it: “{found}”. If accepted it is recorded as {proposed}.',
  },
  mixedScript: {
    ky: 'Аталышта башка алфавиттин тамгалары бар: «{found}». Кабыл алынса, мындай жазылат: «{proposed}».',
    ru: 'В названии есть буквы другого алфавита: «{found}». Если принять, будет записано: «{proposed}».',
    en: 'The name has letters of another alphabet: “{found}”. If accepted it is recorded as “{proposed}”.',
  },
  nameKyMissing: {
    ky: 'Кыргызча аталышы жок. Кабыл алынса, ал бош калат.',
    ru: 'Нет названия на кыргызском. Если принять, оно останется пустым.',
    en: 'The name in Kyrgyz is missing. If accepted it stays empty.',
  },
  repeatedInFile: {
    ky: 'Бул сап файлда кайталанат (саптар: {rows}). Бирин гана кабыл алууга болот.',
    ru: 'Эта запись повторяется в строках {rows}. Принять можно только одну.',
    en: 'This row is repeated in the file, in rows {rows}. Only one can be accepted.',
  },
  levelUnusual: {
    ky: '{code} коду бул деңгээлдеги башка коддорго окшобойт.',
    ru: 'Код {code} не похож на другие коды этого уровня.',
    en: 'The code {code} does not look like the other codes of this level.',
  },
  codeDiffers: {
    ky: 'Реестрде ушундай аталыштагы бирдиктин коду башка: {code} ({edition}).',
    ru: 'В реестре у единицы с таким названием другой код: {code} ({edition}).',
    en: 'In the register the unit of this name has another code: {code} ({edition}).',
  },
  codeReused: {
    ky: 'Бул код {edition}-жылдын редакциясында башка бирдикке таандык болгон: «{name}».',
    ru: 'В редакции {edition} года этот код принадлежал другой единице: «{name}».',
    en: 'In edition {edition} this code belonged to another unit: “{name}”.',
  },
  changesLoaded: {
    ky: 'Реестрде башкача: «{loaded}». Кабыл алынса, «{found}» деп жазылат.',
    ru: 'В реестре иначе: «{loaded}». Если принять, будет записано «{found}».',
    en: 'The register has “{loaded}”. If accepted it becomes “{found}”.',
  },
};
