import type { Forms } from '#machine';
import { instrumentValues, kindValues, reasonValues } from './choices.texts.js';
import { clauseForms } from './clause.forms.js';

/** What holds of a field in whatever event it stands. */
export const fieldForms: Forms['fields'] = {
  ...clauseForms,
  instrument: { values: instrumentValues },
  power: { refersTo: { register: 'power' } },
  title: {
    help: {
      ky: 'Тизмелерде көрсөтүлө турган кыска аталыш, мисалы: «Жарандык абалдын актыларын жазуу, Сокулук айыл аймагы».',
      ru: 'Короткое название для списков, например: «Запись актов гражданского состояния, Сокулукский айыл аймак».',
      en: 'A short name for lists, for example: “Civil registration, Sokuluk aiyl aimak”.',
    },
  },
  recipient: { refersTo: { register: 'body', kinds: ['municipality'] } },
  body: { refersTo: { register: 'body', kinds: ['municipality'] } },
  control: {
    refersTo: { register: 'body', kinds: ['rayonAdministration', 'ministry', 'auditOffice'] },
    help: {
      ky: 'Отчетторду карап, контролду жүргүзгөн орган. Тараптар, Финансы министрлиги жана Казыналык контролдой албайт. Мамлекеттик контролду райондук администрация жүргүзөт: 2021-жылдын 20-октябрындагы № 123 Мыйзам, 2-берене.',
      ru: 'Кто рассматривает отчёты и ведёт контроль. Стороны, Министерство финансов и Казначейство контролировать не могут. Государственный контроль ведёт районная администрация: Закон от 20 октября 2021 года № 123, статья 2.',
      en: 'Who reviews the reports and exercises control. The two sides, the Ministry of Finance and the Treasury cannot do so. The rayon administration exercises state control: Law of 20 October 2021 No. 123, Art. 2.',
    },
  },
  third: {
    refersTo: { register: 'body' },
    help: {
      ky: 'Сот же макулдашуу комиссиясы реестрде орган катары катталган болсо, аны тандаңыз: анда жыйынтыкты ал жалгыз каттайт. Бош калса, жыйынтыкты эки тарап бирдей каттайт.',
      ru: 'Если суд или согласительная комиссия есть в реестре органов, выберите их: тогда итог регистрируют они одни. Если оставить пустым, итог одинаково регистрируют обе стороны.',
      en: 'If the court or conciliator is in the register of bodies, choose it: then it alone records the outcome. Left empty, both sides record the same outcome.',
    },
  },
  reasonCode: { values: reasonValues },
  reasonText: {
    help: {
      ky: 'Экинчи тарап эмнени түшүнүп, эмнени оңдошу керектигин өз сөзүңүз менен жазыңыз. Текст иштин журналында калат.',
      ru: 'Напишите своими словами, что другой стороне нужно понять или исправить. Текст остаётся в журнале дела.',
      en: 'Say in your own words what the other side should understand or correct. The text stays in the journal of the case.',
    },
  },
  remark: {
    help: {
      ky: 'Милдеттүү эмес. Журналда калат, аны бардык тараптар окуйт.',
      ru: 'Необязательно. Остаётся в журнале, его читают все стороны.',
      en: 'Not required. It stays in the journal, and all parties read it.',
    },
  },
  key: {
    help: {
      ky: 'Бул иште гана колдонулуучу кыска сөз, мисалы: «архив» же «арыздар». Кайталанбайт.',
      ru: 'Короткое слово, только для этого дела, например: «архив» или «заявления». Не повторяется.',
      en: 'A short word, for this case only, for example “archive” or “applications”. Each is used once.',
    },
  },
  kind: { values: kindValues },
  period: {
    help: {
      ky: 'Жыл жана чейрек, мисалы: 2026-Q1 — 2026-жылдын январынан мартына чейин.',
      ru: 'Год и квартал, например: 2026-Q1 — с января по март 2026 года.',
      en: 'Year and quarter, for example: 2026-Q1 is January to March 2026.',
    },
  },
  number: {
    help: {
      ky: 'Документте жазылгандай, мисалы: 12/4.',
      ru: 'Как в документе, например: 12/4.',
      en: 'As on the document, for example: 12/4.',
    },
  },
  deputiesElected: {
    help: {
      ky: 'Кеңешке шайланган бардык депутаттардын саны, катышкандардыкы эмес. Көпчүлүк ушул санга карата эсептелет (сунушталган эреже).',
      ru: 'Сколько депутатов избрано в кенеш, а не сколько пришло. Большинство считается от этого числа (рекомендуемое правило).',
      en: 'All deputies elected to the kenesh, not those present. The majority is counted of this number (recommended rule).',
    },
  },
  document: {
    help: {
      ky: 'Токтомдун кол коюлган сканы. Анын санариптик изи журналга жазылат.',
      ru: 'Скан подписанного постановления. Его цифровой отпечаток записывается в журнал.',
      en: 'A scan of the signed resolution. Its fingerprint is recorded in the journal.',
    },
  },
  termsHash: {
    takenFrom: ['amendment.termsHash', 'termsHash'],
    help: {
      ky: 'Сунушталган шарттардын SHA-256 изи: шарттардын бир тамгасы өзгөрсө, из да өзгөрөт. Ал иштен алынат: макулдук так ушул шарттарга гана тиешелүү.',
      ru: 'Отпечаток SHA-256 предложенных условий: изменится хоть одна буква — изменится и он. Берётся из дела: согласие относится только к этим условиям.',
      en: 'The SHA-256 fingerprint of the terms offered: if one letter changes, so does it. It is taken from the case: consent is to these terms and no others.',
    },
  },
  actNumber: {
    help: {
      ky: 'Эки тарап кол койгон актынын номери, мисалы: А-1.',
      ru: 'Номер акта, подписанного обеими сторонами, например: А-1.',
      en: 'The number of the act that both sides signed, for example: A-1.',
    },
  },
};
