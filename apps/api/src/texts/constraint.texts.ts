import type { Text } from '#machine';

/** What a broken constraint means, by the codes that share the meaning. */
const meanings: readonly (readonly [codes: readonly string[], text: Text])[] = [
  [['whitelistValidation'], { ky: 'Мындай талаа белгисиз.', ru: 'Такое поле неизвестно.', en: 'This field is not known.' }],
  [
    ['isAskedFor'],
    {
      ky: 'Мындай жоопто бул талаа берилбейт.',
      ru: 'При таком ответе это поле не указывается.',
      en: 'With this answer the field is not given.',
    },
  ],
  [
    ['isNotNull'],
    {
      ky: 'Бош маани (null) берилбейт: толтурулбаган талааны таштап кетиңиз.',
      ru: 'Пустое значение (null) не принимается: незаполненное поле опускается.',
      en: 'Null is not accepted: leave out a field that is not filled in.',
    },
  ],
  [
    ['isWellFormedText', 'isFiniteNumber', 'isOwnName', 'isNotTooDeep'],
    { ky: 'Мындай маани сакталбайт.', ru: 'Такое значение нельзя сохранить.', en: 'A value like this cannot be stored.' },
  ],
  [
    ['isDefined', 'isNotEmpty', 'required'],
    { ky: 'Милдеттүү түрдө толтурулат.', ru: 'Обязательно к заполнению.', en: 'This is required.' },
  ],
  [
    ['isText', 'isString', 'text'],
    {
      ky: 'Бош эмес, чектен узун эмес текст керек.',
      ru: 'Нужен непустой текст не длиннее предела.',
      en: 'A text is needed, not blank and not too long.',
    },
  ],
  [['maxLength'], { ky: 'Текст өтө узун.', ru: 'Текст слишком длинный.', en: 'The text is too long.' }],
  [
    ['isGuessable'],
    {
      ky: 'Мындай сырсөздү табуу оңой: ал көп колдонулат же бирдей, катар белгилерден, датадан же атыңыздан турат. Эстөөгө оңой бир нече сөз алыңыз.',
      ru: 'Такой пароль легко угадать: он распространён или состоит из повторов, соседних клавиш, даты или вашего имени. Возьмите несколько слов, которые легко запомнить.',
      en: 'Such a password is easy to guess: it is common, or made of repeats, keys in a row, a date or your name. Take a few words that are easy to remember.',
    },
  ],
  [
    ['containsLogin'],
    {
      ky: 'Сырсөздө логин болбошу керек.',
      ru: 'В пароле не должно быть логина.',
      en: 'The password must not hold the login.',
    },
  ],
  [['minLength'], { ky: 'Текст өтө кыска.', ru: 'Текст слишком короткий.', en: 'The text is too short.' }],
  [
    ['isTyiyn'],
    {
      ky: 'Тыйын менен сумма керек: он беш санга чейинки бүтүн сан, тырмакчада.',
      ru: 'Нужна сумма в тыйынах: целое число до 15 цифр, строкой.',
      en: 'An amount in tyiyn is needed: a whole number of up to 15 digits, as a string.',
    },
  ],
  [
    ['notEquals'],
    { ky: 'Нөлдөн чоң маани керек.', ru: 'Нужно значение больше нуля.', en: 'A value greater than zero is needed.' },
  ],
  [
    ['isLocalDate'],
    {
      ky: 'Календарда бар күн керек: ЖЖЖЖ-АА-КК.',
      ru: 'Нужна существующая дата: ГГГГ-ММ-ДД.',
      en: 'A date of the calendar is needed: YYYY-MM-DD.',
    },
  ],
  [
    ['isIso8601'],
    {
      ky: 'Убакыт алкагы менен күн жана убакыт керек (ISO 8601).',
      ru: 'Нужны дата и время с часовым поясом (ISO 8601).',
      en: 'A date and time with its offset is needed (ISO 8601).',
    },
  ],
  [['isUuid', 'id'], { ky: 'Идентификатор керек (UUID).', ru: 'Нужен идентификатор (UUID).', en: 'An id is needed (UUID).' }],
  [
    ['limit'],
    {
      ky: '1ден 200гө чейинки бүтүн сан керек.',
      ru: 'Нужно целое число от 1 до 200.',
      en: 'A whole number from 1 to 200 is needed.',
    },
  ],
  [
    ['isInt', 'isNumber', 'min', 'max', 'year'],
    {
      ky: 'Уруксат берилген чектеги бүтүн сан керек.',
      ru: 'Нужно целое число в допустимых пределах.',
      en: 'A whole number within the limits is needed.',
    },
  ],
  [['isBoolean', 'equals'], { ky: '«ооба» же «жок» керек.', ru: 'Нужно «да» или «нет».', en: 'True or false is needed.' }],
  [
    ['isIn', 'kind', 'level', 'edition', 'unknown', 'isUnknownBody'],
    { ky: 'Мындай маани жок.', ru: 'Такого значения нет.', en: 'There is no such value.' },
  ],
  [
    ['isUnknownDocument'],
    {
      ky: 'Мындай документ сакталган эмес, же сизге аны окууга болбойт.',
      ru: 'Такой документ не сохранён, или вам нельзя его читать.',
      en: 'This document is not stored, or you may not read it.',
    },
  ],
  [
    ['isArray', 'arrayMinSize', 'arrayNotEmpty', 'arrayMaxSize', 'arrayUnique'],
    {
      ky: 'Кайталанбаган, чектен ашпаган тизме керек.',
      ru: 'Нужен список без повторов допустимой длины.',
      en: 'A list is needed, without repeats and of an allowed length.',
    },
  ],
  [
    ['isRepeated'],
    {
      ky: 'Бул алуучу тизмеде мурда эле бар.',
      ru: 'Этот получатель в списке уже есть.',
      en: 'This recipient is in the list already.',
    },
  ],
  [
    ['isPerRecipient'],
    {
      ky: 'Бул ар бир алуучу үчүн өзүнчө көрсөтүлөт.',
      ru: 'Это указывается для каждого получателя отдельно.',
      en: 'This is given for each recipient by itself.',
    },
  ],
  [
    ['startsAlone'],
    {
      ky: 'Мындай иштер бирден гана башталат.',
      ru: 'Такие дела начинаются только по одному.',
      en: 'Cases of this workflow are started one by one only.',
    },
  ],
  [['isObject', 'nestedValidation'], { ky: 'Талаалар тобу керек.', ru: 'Нужна группа полей.', en: 'An object is needed.' }],
  [['isCursor', 'cursor'], { ky: 'Барактын белгиси туура эмес.', ru: 'Неверная метка страницы.', en: 'This is not a cursor.' }],
  [
    ['isIdempotencyKey'],
    {
      ky: 'Бир гана жолу берилген, 1–128 ASCII белгиси керек.',
      ru: 'Нужны 1–128 печатных знаков ASCII, один раз.',
      en: '1 to 128 printable ASCII characters are needed, once.',
    },
  ],
  [
    ['isNotReserved'],
    {
      ky: 'Мындай башталган ачкычтарды система өзү колдонот: башкасын бериңиз.',
      ru: 'Ключи с таким началом использует сама система: дайте другой.',
      en: 'The system itself uses keys that begin like this: give another one.',
    },
  ],
  [
    ['officeAmbiguous'],
    {
      ky: 'Бир нече кызмат орду туура келет: бирин көрсөтүңүз.',
      ru: 'Подходит несколько должностей: укажите одну.',
      en: 'Several offices fit: name one.',
    },
  ],
  [
    ['isDocument'],
    {
      ky: 'Документтин SHA-256 санариптик изи керек: 64 он алтылык белги, кичине тамгалар менен.',
      ru: 'Нужен цифровой отпечаток документа SHA-256: 64 шестнадцатеричных знака в нижнем регистре.',
      en: 'The SHA-256 fingerprint of a document is needed: 64 lower-case hexadecimal digits.',
    },
  ],
  [
    ['isNotDoubtful'],
    {
      ky: 'Мындай күмөндүү сап жок: күмөндүү саптарды гана кабыл алууга болот.',
      ru: 'Такой сомнительной строки нет: принимаются только сомнительные строки.',
      en: 'There is no such doubtful row: only doubtful rows can be accepted.',
    },
  ],
  [
    ['isRepeatedRow'],
    {
      ky: 'Кайталанган саптардын бирин гана кабыл алууга болот.',
      ru: 'Из повторяющихся строк можно принять только одну.',
      en: 'Of rows that repeat each other only one can be accepted.',
    },
  ],
  [
    ['isBelowLeftOut'],
    {
      ky: 'Жогорку бирдиктин сабы кабыл алынган эмес.',
      ru: 'Строка вышестоящей единицы не принята.',
      en: 'The row of the unit above is not accepted.',
    },
  ],
  [
    ['isAfterEdition'],
    {
      ky: 'Бул редакция ушул күнгө чейин аяктаган.',
      ru: 'Эта редакция закончилась раньше этого дня.',
      en: 'This edition ended before that day.',
    },
  ],
  [
    ['form'],
    {
      ky: 'Бир файлы бар толук форма керек.',
      ru: 'Нужна целая форма с одним файлом.',
      en: 'A whole form with one file is needed.',
    },
  ],
  [['changesNothing'], { ky: 'Бул эч нерсени өзгөртпөйт.', ru: 'Это ничего не меняет.', en: 'This changes nothing.' }],
  [
    ['isBeforeBeginning'],
    {
      ky: 'Аяктаган күн башталган күндөн кийин болушу керек.',
      ru: 'Окончание должно быть позже начала.',
      en: 'The end must come after the beginning.',
    },
  ],
  [
    ['mergeHasOneSuccessor'],
    {
      ky: 'Бириктирүүдө укук мураскери бирөө гана болот.',
      ru: 'При объединении правопреемник один.',
      en: 'A merge has one successor.',
    },
  ],
  [
    ['mergeHasSeveral'],
    {
      ky: 'Жаңы орган экиден кем эмес органдан түзүлөт.',
      ru: 'Новый орган объединяет не менее двух прежних.',
      en: 'A new body merges two or more.',
    },
  ],
  [
    ['splitHasOnePredecessor'],
    { ky: 'Бөлүүдө бир орган гана бөлүнөт.', ru: 'Разделяется один орган.', en: 'A split is of one body.' },
  ],
  [
    ['splitHasSeveral'],
    {
      ky: 'Бөлүүдө укук мураскерлери экөөдөн кем эмес болот.',
      ru: 'При разделении правопреемников не менее двух.',
      en: 'A split has two successors or more.',
    },
  ],
  [
    ['boundaryMakesNoBody'],
    {
      ky: 'Чек ара өзгөргөндө жаңы орган түзүлбөйт: бар органды көрсөтүңүз.',
      ru: 'При изменении границ новый орган не создаётся: укажите существующий.',
      en: 'A boundary change creates no new body: name one that exists.',
    },
  ],
  [
    ['renameIsOfOneBody'],
    {
      ky: 'Бир гана органдын аталышы өзгөрөт: ошол органды жана анын жаңы аталышын көрсөтүңүз.',
      ru: 'Переименование касается одного органа: укажите его и новое название.',
      en: 'A rename is of one body: give that body and its new name.',
    },
  ],
  [
    ['isPredecessor'],
    {
      ky: 'Бир орган эки тарапта тең боло албайт.',
      ru: 'Один орган не может быть на обеих сторонах.',
      en: 'One body cannot be on both sides.',
    },
  ],
  [
    ['isIdOrNewBody'],
    {
      ky: 'Же бар органдын идентификатору, же жаңы орган: экөө тең эмес.',
      ru: 'Либо идентификатор органа, либо новый орган, но не оба.',
      en: 'Either the id of a body or a new body, not both.',
    },
  ],
  [['isOfAnotherKind'], { ky: 'Органдын түрү башка.', ru: 'Это орган другого вида.', en: 'This body is of another kind.' }],
  [
    ['isNotYetValid'],
    {
      ky: 'Бул күнү орган али жок болчу.',
      ru: 'В этот день органа ещё нет.',
      en: 'On that day the body does not exist yet.',
    },
  ],
  [
    ['isEnded'],
    {
      ky: 'Бул күнү орган иштебейт же анын аяктоосу катталган.',
      ru: 'В этот день орган уже не действует или его окончание записано.',
      en: 'On that day the body no longer exists, or its end is recorded.',
    },
  ],
  [['isPast'], { ky: 'Убакыт артка жылдырылбайт.', ru: 'Время назад не переводится.', en: 'Time does not go back.' }],
  [['isTooFar'], { ky: 'Он жылдан ары жылдырылбайт.', ru: 'Дальше десяти лет нельзя.', en: 'At most ten years ahead.' }],
  [
    ['isBeforeStart'],
    {
      ky: 'Аягы башталышынан эрте болбойт.',
      ru: 'Конец не может быть раньше начала.',
      en: 'The end cannot come before the beginning.',
    },
  ],
  [
    ['isAfterEnd'],
    {
      ky: 'Мөөнөт мындан эрте бүтөт: аны узартууга болбойт.',
      ru: 'Срок заканчивается раньше: продлить его так нельзя.',
      en: 'It ends earlier: it cannot be prolonged like this.',
    },
  ],
  [['isOver'], { ky: 'Бул күн өтүп кеткен.', ru: 'Этот день уже прошёл.', en: 'This day has passed.' }],
  [['isInFuture'], { ky: 'Бул күн али келе элек.', ru: 'Этот день ещё не наступил.', en: 'This day has not come yet.' }],
  [['isTooLate'], { ky: 'Бир жылдан ары болбойт.', ru: 'Не дальше чем через год.', en: 'At most one year ahead.' }],
  [
    ['isNotOfBody'],
    {
      ky: 'Мындай органда мындай кызмат орду болбойт.',
      ru: 'В таком органе такой должности не бывает.',
      en: 'There is no such office in a body of this kind.',
    },
  ],
  [
    ['isNotHolder'],
    {
      ky: 'Бул адам ошол күнү ушул кызмат ордун ээлебейт.',
      ru: 'Этот человек в тот день не занимает эту должность.',
      en: 'This person does not hold the office on that day.',
    },
  ],
  [
    ['isMunicipality'],
    { ky: 'Мандатты ЖӨБ органы гана берет.', ru: 'Мандат даёт только ОМСУ.', en: 'Only a municipality gives a mandate.' },
  ],
  [
    ['isQueryString'],
    {
      ky: 'Барактын дарегинин «?» белгисинен кийинки бөлүгү керек, 1000 белгиге чейин.',
      ru: 'Нужна часть адреса страницы после знака «?», не длиннее 1000 знаков.',
      en: 'The part of the page’s address behind its question mark is needed, of up to 1000 characters.',
    },
  ],
  [['isUrl'], { ky: 'Дарек (URL) керек.', ru: 'Нужен адрес (URL).', en: 'An address (URL) is needed.' }],
  [
    ['isReceiverAddress'],
    {
      ky: 'Кабыл алуучунун дареги https:// менен башталат, 443 же 8443 портунда болот, анда логин, сырсөз же # жок.',
      ru: 'Адрес получателя начинается с https://, порт 443 или 8443, без логина, пароля и знака #.',
      en: 'A receiver’s address begins with https://, its port is 443 or 8443, and it has no login, password or #.',
    },
  ],
  [
    ['isReachableHost'],
    {
      ky: 'Мындай сервер табылган жок же ага жөнөтүүгө тыюу салынган.',
      ru: 'Такой сервер не найден, или отправлять на него запрещено.',
      en: 'This server was not found, or nothing may be sent to it.',
    },
  ],
  [['isLogin'], { ky: 'Мындай логинге болбойт.', ru: 'Логин не может быть таким.', en: 'A login cannot be like this.' }],
  [
    ['isEmail'],
    {
      ky: 'Электрондук почтанын дареги керек, мисалы: ysym@example.kg.',
      ru: 'Нужен адрес электронной почты, например: imya@example.kg.',
      en: 'An email address is needed, for example name@example.kg.',
    },
  ],
  [
    ['wrongCode'],
    {
      ky: 'Код туура эмес же эскирген: жаңысын сураңыз.',
      ru: 'Код неверен или устарел: запросите новый.',
      en: 'The code is wrong or has expired: ask for a new one.',
    },
  ],
  [['wrongPassword'], { ky: 'Сырсөз туура эмес.', ru: 'Пароль неверен.', en: 'The password is wrong.' }],
  [
    ['sameAsCurrent'],
    {
      ky: 'Жаңы сырсөз мурункудан айырмаланышы керек.',
      ru: 'Новый пароль должен отличаться от прежнего.',
      en: 'The new password must differ from the old one.',
    },
  ],
];

export const constraintTexts: ReadonlyMap<string, Text> = new Map(
  meanings.flatMap(([codes, text]) => codes.map((code) => [code, text] as const)),
);

/** For whatever constraint of a field that was left out: nobody is told how a value should look where there is none. */
export const missingField: Text = {
  ky: 'Бул талаа берилген эмес, ал милдеттүү.',
  ru: 'Это поле не указано, оно обязательно.',
  en: 'This field is missing: it is required.',
};

/** For a constraint that has no text of its own. */
export const otherConstraint: Text = { ky: 'Маани туура эмес.', ru: 'Значение неверно.', en: 'The value is not valid.' };
