import type { Text } from '#machine';
import type { SendFault } from './webhook.sender.js';

/** Texts of the reasons for which something about a webhook is refused. */
export const webhookTexts: Readonly<Record<string, Text>> = {
  tooManyWebhooks: {
    ky: 'Бир органдын эң көп дегенде {most} вебхугу болот: адегенде керексизин жок кылыңыз.',
    ru: 'У одного органа не больше {most} вебхуков: сначала удалите ненужный.',
    en: 'One body has at most {most} webhooks: remove one that is not needed first.',
  },
  webhookDisabled: {
    ky: 'Вебхук өчүрүлгөн: адегенде аны кайра күйгүзүңүз.',
    ru: 'Вебхук отключён: сначала включите его снова.',
    en: 'The webhook is switched off: switch it on again first.',
  },
  deliveryWaiting: {
    ky: 'Бул билдирүү азыр жөнөтүлүп жатат.',
    ru: 'Это сообщение ещё отправляется.',
    en: 'This message is still being sent.',
  },
  tooManyPings: {
    ky: 'Сыноо билдирүүлөрү өтө көп: {seconds} секунддан кийин кайталаңыз.',
    ru: 'Слишком много пробных сообщений: повторите через {seconds} с.',
    en: 'Too many test messages: try again in {seconds} seconds.',
  },
};

/** Why an attempt failed, as the log of a webhook says it. */
export const sendFaultTexts: Readonly<Record<SendFault, Text>> = {
  hostRefused: {
    ky: 'Дарек табылган жок же ага жөнөтүүгө тыюу салынган.',
    ru: 'Адрес не найден, или отправлять на него запрещено.',
    en: 'The address was not found, or nothing may be sent to it.',
  },
  unreachable: {
    ky: 'Кабыл алуучу менен байланыш болгон жок же үзүлдү.',
    ru: 'Соединение с получателем не установлено или прервано.',
    en: 'No connection to the receiver, or it was cut.',
  },
  insecure: {
    ky: 'Кабыл алуучунун сертификаты же TLS туташуусу туура эмес.',
    ru: 'Сертификат получателя или соединение TLS неверны.',
    en: 'The receiver’s certificate or TLS connection is not valid.',
  },
  timedOut: {
    ky: 'Кабыл алуучу өз убагында жооп берген жок.',
    ru: 'Получатель не ответил вовремя.',
    en: 'The receiver did not answer in time.',
  },
  unreadable: {
    ky: 'Кабыл алуучунун жообу HTTP эмес.',
    ru: 'Ответ получателя — не HTTP.',
    en: 'The receiver’s answer is not HTTP.',
  },
  redirected: {
    ky: 'Кабыл алуучу башка дарекке жөнөттү: вебхуктун дарегин өзгөртүңүз.',
    ru: 'Получатель перенаправляет на другой адрес: измените адрес вебхука.',
    en: 'The receiver redirects to another address: change the webhook’s address.',
  },
  gone: {
    ky: 'Кабыл алуучу мындан ары билдирүү албайт (410): вебхук өчүрүлдү.',
    ru: 'Получатель больше не принимает сообщения (410): вебхук отключён.',
    en: 'The receiver accepts no more messages (410): the webhook was switched off.',
  },
  notAccepted: {
    ky: 'Кабыл алуучу билдирүүнү кабыл алган жок.',
    ru: 'Получатель не принял сообщение.',
    en: 'The receiver did not accept the message.',
  },
};
