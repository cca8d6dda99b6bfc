import { calendarTexts } from '#calendar';
import { documentReasonTexts } from '#documents';
import { bulkTexts, incidentTexts } from '#engine';
import { identityTexts } from '#identity';
import type { Text } from '#machine';
import { webhookTexts } from '#notify';
import { mandateTexts } from '#registry';
import { tabularTexts } from '#tabular';
import { treasuryTexts } from '#treasury';
import { tableTexts } from '../tables/table.texts.js';

/** Texts of the reasons that no workflow gives: those of the engine and of the libs. */
export const generalReasons: Readonly<Record<string, Text>> = {
  ...identityTexts,
  ...tabularTexts,
  ...treasuryTexts,
  ...documentReasonTexts,
  tooManyForFile: {
    ky: 'Бир файлга {most} саптан көп сыйбайт: тандоону тарытыңыз.',
    ru: 'В один файл помещается не больше {most} строк: сузьте отбор.',
    en: 'A file holds at most {most} rows: narrow the filter.',
  },
  jsonUnexpected: {
    ky: 'JSON окулбайт: {line}-сапта, {column}-белгиде «{found}» турбашы керек.',
    ru: 'JSON не читается: в строке {line}, позиция {column}, не должно быть «{found}».',
    en: 'The JSON cannot be read: at line {line}, column {column} there must not be “{found}”.',
  },
  jsonEndsEarly: {
    ky: 'JSON окулбайт: {line}-сапта, {column}-белгиде эрте бүтөт.',
    ru: 'JSON не читается: он обрывается в строке {line}, позиция {column}.',
    en: 'The JSON cannot be read: it ends too early, at line {line}, column {column}.',
  },
  jsonNameForbidden: {
    ky: 'JSON ичинде __proto__ же constructor деген талаа болбойт.',
    ru: 'В JSON не может быть поля __proto__ или constructor.',
    en: 'The JSON must not have a field called __proto__ or constructor.',
  },
  notUtf8: {
    ky: 'Суроо-талаптын тексти UTF-8 менен жазылган эмес.',
    ru: 'Текст запроса записан не в UTF-8.',
    en: 'The text of the request is not UTF-8.',
  },
  bodyMissing: {
    ky: 'Эмне өзгөртүлөрү айтылган эмес: суроо-талап бош.',
    ru: 'Не сказано, что изменить: запрос пуст.',
    en: 'It is not said what to change: the request has no body.',
  },
  documentUnknown: {
    ky: 'Мындай документ сакталган эмес же аны окууга укугуңуз жок: {document}.',
    ru: 'Такой документ не загружен, или у вас нет права его читать: {document}.',
    en: 'This document is not stored, or you may not read it: {document}.',
  },
  paperMissing: {
    ky: 'Мандат боюнча аракет кылып жатсыз: кол коюлган кагаздын сканын тиркеп, анын каттоо номерин жана күнүн көрсөтүңүз.',
    ru: 'Вы действуете по мандату: приложите скан подписанной бумаги, укажите её регистрационный номер и дату.',
    en: 'You act under a mandate: attach the scan of the signed paper, its registration number and date.',
  },
  paperInFuture: {
    ky: 'Кагаздын катталган күнү ({registeredOn:date}) али келе элек.',
    ru: 'Дата регистрации бумаги ({registeredOn:date}) ещё не наступила.',
    en: 'The paper’s date of registration ({registeredOn:date}) is in the future.',
  },
  ...bulkTexts,
  ...incidentTexts,
  ...mandateTexts,
  ...webhookTexts,
  ...tableTexts,
  ...calendarTexts,
  unknownEvent: {
    ky: 'Бул иште «{event}» деген окуя жок.',
    ru: 'В этом процессе нет события «{event}».',
    en: 'This workflow has no event “{event}”.',
  },
  notAccepted: {
    ky: 'Иштин азыркы абалында «{event}» кабыл алынбайт.',
    ru: '«{event}» в нынешнем состоянии дела не принимается.',
    en: '“{event}” is not accepted in the present state of the case.',
  },
  deadlineGone: {
    ky: '«{deadline}» мөөнөтү мындан ары күчүндө эмес.',
    ru: 'Срок «{deadline}» больше не действует.',
    en: 'The deadline “{deadline}” is no longer pending.',
  },
  officeNotEntitled: {
    ky: 'Муну төмөнкүлөр жасай алат: {entitled}.',
    ru: 'Это могут сделать: {entitled}.',
    en: 'This may be done by: {entitled}.',
  },
  versionUnknown: {
    ky: 'Бул программада «{version}» иш процесси жок: анын башка версиясы керек.',
    ru: 'В этой программе нет процесса «{version}»: нужна другая версия программы.',
    en: 'This program does not have the workflow “{version}”: another version of it is needed.',
  },
  instanceStopped: {
    ky: 'Иш каталыкка байланыштуу токтотулган: аны оператор чечет.',
    ru: 'Дело остановлено из-за сбоя: его разбирает оператор.',
    en: 'The case is stopped by a fault: an operator is to resolve it.',
  },
  notYetCovered: {
    ky: 'Иш акыркы текшерүү чекитинен кийин башталган. Чекит {minutes} мүнөттө бир түзүлөт, аудитор же оператор аны дароо түзө алат.',
    ru: 'Дело начато после последней контрольной точки. Она создаётся раз в {minutes} мин, аудитор или оператор может создать её сразу.',
    en: 'The case began after the latest checkpoint. One is made every {minutes} minutes; an auditor or operator can make one now.',
  },
  stale: {
    ky: 'Сиз иштин {seen}-кадамын көрүп турасыз, азыр {now}-кадам. Баракты жаңыртыңыз.',
    ru: 'Вы видели дело на шаге {seen}, сейчас шаг {now}. Обновите страницу.',
    en: 'You saw the case at step {seen}; it is now at step {now}. Reload it.',
  },
};
