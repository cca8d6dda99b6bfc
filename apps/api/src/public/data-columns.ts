import type { Text } from '#machine';
import type { Cell } from '#tabular';
import type { PageGround } from './page-ground.js';
import type { PublicLine } from './public-cases.reader.js';
import type { PublicWorkflow } from './public-ground.js';
import type { PublicLedgerRow } from './public-ledger.reader.js';

/** A column of a download: its name is the same in every language, `about` says what stands in it. */
export interface DataColumn<Row> {
  readonly name: string;
  readonly about: Text;
  readonly of: (row: Row, ground: PageGround, workflow: PublicWorkflow) => Cell;
}

const levelName = ({ place }: PublicLine, levels: readonly string[], ground: PageGround): string =>
  ground.plainName(place.find(({ level }) => levels.includes(level))?.name);

export const delegationColumns: readonly DataColumn<PublicLine>[] = [
  {
    name: 'id',
    about: { ky: 'Иштин туруктуу белгиси', ru: 'Постоянный идентификатор дела', en: 'Permanent id of the case' },
    of: ({ id }) => id,
  },
  { name: 'number', about: { ky: 'Иштин номери', ru: 'Номер дела', en: 'Number of the case' }, of: ({ number }) => number },
  { name: 'title', about: { ky: 'Иштин аталышы', ru: 'Название дела', en: 'Title of the case' }, of: ({ title }) => title },
  {
    name: 'power_code',
    about: { ky: 'Ыйгарым укуктун реестрдеги коду', ru: 'Код полномочия в реестре', en: 'Code of the power in the register' },
    of: ({ power }) => power?.code ?? null,
  },
  {
    name: 'power',
    about: { ky: 'Ыйгарым укуктун аталышы', ru: 'Название полномочия', en: 'Name of the power' },
    of: ({ power }, ground) => ground.plainName(power?.name),
  },
  {
    name: 'municipality',
    about: { ky: 'ЖӨБ органынын аталышы', ru: 'Название ОМСУ', en: 'Name of the municipality' },
    of: ({ municipality }, ground) => ground.plainName(municipality.name),
  },
  {
    name: 'soate',
    about: {
      ky: 'ЖӨБ органынын аймагынын СОАТЕ коду (14 сан, текст катары)',
      ru: 'Код СОАТЕ территории ОМСУ (14 цифр, как текст)',
      en: 'SOATE code of the municipality’s territory (14 digits, as text)',
    },
    of: ({ place }) => place.at(-1)?.soate ?? null,
  },
  {
    name: 'rayon',
    about: {
      ky: 'Район; облустук жана республикалык маанидеги шаарларда бош',
      ru: 'Район; у городов областного и республиканского значения пусто',
      en: 'Rayon; empty for cities of oblast or republican significance',
    },
    of: (line, ground) => levelName(line, ['rayon'], ground),
  },
  {
    name: 'oblast',
    about: {
      ky: 'Облус же республикалык маанидеги шаар',
      ru: 'Область или город республиканского значения',
      en: 'Oblast, or city of republican significance',
    },
    of: (line, ground) => levelName(line, ['oblast', 'republican_city'], ground),
  },
  {
    name: 'instrument',
    about: {
      ky: 'Негизи: law — мыйзам, otherAct — башка акт, agreement — келишим',
      ru: 'Основание: law — закон, otherAct — иной акт, agreement — соглашение',
      en: 'Instrument: law, otherAct (another normative act) or agreement',
    },
    of: ({ instrument }) => instrument,
  },
  {
    name: 'state',
    about: {
      ky: 'Абалынын белгиси, бардык тилде бирдей',
      ru: 'Обозначение состояния, одинаковое на всех языках',
      en: 'Name of the state, the same in every language',
    },
    of: ({ state }) => state,
  },
  {
    name: 'state_text',
    about: { ky: 'Абалы сөз менен', ru: 'Состояние словами', en: 'The state in words' },
    of: ({ state }, ground, { texts }) => ground.textOf(texts.states[state], state),
  },
  {
    name: 'effective_on',
    about: {
      ky: 'Колдонула турган күнү (жыл-ай-күн)',
      ru: 'Дата начала действия (год-месяц-день)',
      en: 'Date of effect (year-month-day)',
    },
    of: ({ effectiveOn }) => effectiveOn,
  },
  {
    name: 'in_force_since',
    about: {
      ky: 'Күчүнө киргизилген күнү; күчүнө кире электе бош',
      ru: 'Введено в действие; пусто, если ещё нет',
      en: 'In force since; empty while it is not',
    },
    of: ({ inForceSince }) => inForceSince,
  },
  {
    name: 'due_tyiyn',
    about: {
      ky: 'Бүгүнкү күнгө график боюнча тийиштүү каражат, тыйын менен (100 тыйын = 1 сом)',
      ru: 'Причитается по графику на сегодня, в тыйынах (100 тыйынов = 1 сом)',
      en: 'Due by today by the schedule, in tyiyn (100 tyiyn = 1 som)',
    },
    of: ({ due }) => figure(due),
  },
  {
    name: 'received_tyiyn',
    about: {
      ky: 'Түшкөн каражат, тыйын менен; ЖӨБ органы талашкан каражат кошулбайт',
      ru: 'Поступило, в тыйынах; без сумм, которые ОМСУ оспаривает',
      en: 'Received, in tyiyn; without what the municipality contests',
    },
    of: ({ received }) => figure(received),
  },
  {
    name: 'coverage_bp',
    about: {
      ky: 'Түшкөндүн тийиштүүгө катышы, пайыздын жүздөн бири менен, кемитип тегеректелген: 7250 = 72,5 %; тийиштүү каражат жок болсо бош',
      ru: 'Отношение поступившего к причитающемуся в сотых долях процента, с округлением вниз: 7250 = 72,5 %; пусто, если ничего не причитается',
      en: 'Received against due in hundredths of a per cent, rounded down: 7250 = 72.5 %; empty where nothing is due',
    },
    of: ({ coverage }) => coverage,
  },
  {
    name: 'days_late',
    about: {
      ky: 'Түшкөн каражат жаппаган биринчи которуунун күнүнөн бери өткөн күндөр; баары түшсө же иш аяктаса бош',
      ru: 'Дней со срока первого перевода, который не покрыт поступившими средствами; пусто, если покрыто всё или дело завершено',
      en: 'Days since the due date of the first transfer that the money received does not cover; empty where all is covered or the case has ended',
    },
    of: ({ daysLate }) => daysLate,
  },
  {
    name: 'breaches',
    about: {
      ky: 'Консультациясыз кабыл алынганы жөнүндө жазуулардын саны',
      ru: 'Число записей о принятии без консультации',
      en: 'Number of records that it was adopted without consultation',
    },
    of: ({ breaches }) => breaches,
  },
  {
    name: 'demonstration',
    about: {
      ky: 'yes — көрсөтмө маалымат, чыныгы эмес',
      ru: 'yes — демонстрационные данные, не настоящие',
      en: 'yes: data of a demonstration, not real',
    },
    of: (_, { isDemonstration }) => (isDemonstration ? 'yes' : 'no'),
  },
];

export const ledgerColumns: readonly DataColumn<PublicLedgerRow>[] = [
  {
    name: 'id',
    about: { ky: 'Иштин туруктуу белгиси', ru: 'Постоянный идентификатор дела', en: 'Permanent id of the case' },
    of: ({ id }) => id,
  },
  { name: 'number', about: { ky: 'Иштин номери', ru: 'Номер дела', en: 'Number of the case' }, of: ({ number }) => number },
  {
    name: 'kind',
    about: {
      ky: 'due — график боюнча тийиштүү, appropriated — бюджетте каралган, released — которулган, received — түшкөн, spent — отчет боюнча жумшалган, ownTopUp — жергиликтүү бюджеттен кошулган, returned — кайтарылган, interest — пайыз',
      ru: 'due — причитается по графику, appropriated — предусмотрено в бюджете, released — перечислено, received — поступило, spent — израсходовано по отчётам, ownTopUp — доплачено из местного бюджета, returned — возвращено, interest — проценты',
      en: 'due (by the schedule), appropriated, released, received, spent (by the reports), ownTopUp (from the municipality’s own revenue), returned, interest',
    },
    of: ({ kind }) => kind,
  },
  {
    name: 'period',
    about: {
      ky: 'Жыл (2026) же чейрек (2026-Q1)',
      ru: 'Год (2026) или квартал (2026-Q1)',
      en: 'Year (2026) or quarter (2026-Q1)',
    },
    of: ({ period }) => period,
  },
  {
    name: 'due_on',
    about: { ky: 'Которуу күнү; due үчүн гана', ru: 'Срок перевода; только у due', en: 'Due date; only of due' },
    of: ({ dueOn }) => dueOn,
  },
  {
    name: 'amount_tyiyn',
    about: { ky: 'Сумма, тыйын менен', ru: 'Сумма в тыйынах', en: 'Amount in tyiyn' },
    of: ({ amount }) => figure(amount),
  },
];

/** A number where programs read it exactly, else its digits. */
function figure(tyiyn: string): Cell {
  return Number.isSafeInteger(Number(tyiyn)) ? Number(tyiyn) : tyiyn;
}
