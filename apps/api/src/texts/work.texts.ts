import type { Text } from '#machine';

/** What is wrong with the work that nobody waits for at a screen, by code. */
export const workTexts: Readonly<Record<string, Text>> = {
  databaseAway: { ky: 'Маалымат базасы жооп бербей жатат.', ru: 'База данных не отвечает.', en: 'The database does not answer.' },
  writesRefused: {
    ky: 'Маалымат базасы жаза албай жатат: дискте орун барбы?',
    ru: 'База данных не может записывать: есть ли место на диске?',
    en: 'The database cannot write: is there room on its disk?',
  },
  clocksDiffer: {
    ky: 'Маалымат базасынын жана программанын сааттары {count} секундга айырмаланат.',
    ru: 'Часы базы данных и программы расходятся на {count} с.',
    en: 'The clocks of the database and of the program differ by {count} s.',
  },
  sweeperStopped: {
    ky: 'Кароочу процесс {seconds} секунддан бери иштеген жок: worker иштеп жатабы?',
    ru: 'Обходчик не работал уже {seconds} с: запущен ли worker?',
    en: 'The sweeper has not run for {seconds} s: does a worker run?',
  },
  sweeperFailing: {
    ky: 'Кароочу процесстин акыркы иши каталык менен бүттү: журналды караңыз.',
    ru: 'Последний обход закончился сбоем: смотрите журнал программы.',
    en: 'The last run of the sweeper failed: see the log.',
  },
  alarmsLate: {
    ky: 'Келген мөөнөттөр {seconds} секундга кечигүүдө.',
    ru: 'Наступившие сроки запаздывают на {seconds} с.',
    en: 'Deadlines that have come are {seconds} s late.',
  },
  outboxLate: {
    ky: 'Билдирүүлөр жана жаңы иштер {seconds} секундга кечигүүдө.',
    ru: 'Уведомления и новые дела запаздывают на {seconds} с.',
    en: 'Notices and new cases are {seconds} s late.',
  },
  deliveriesLate: {
    ky: 'Каттар жана тышкы системаларга кабарлар {seconds} секундга кечигүүдө.',
    ru: 'Письма и сообщения внешним системам запаздывают на {seconds} с.',
    en: 'Emails and messages to other systems are {seconds} s late.',
  },
  queueAway: {
    ky: 'Кезек {seconds} секунддан бери жооп бербей жатат.',
    ru: 'Очередь не отвечает уже {seconds} с.',
    en: 'The queue has not answered for {seconds} s.',
  },
  checkpointMissing: {
    ky: 'База ачкычтардын жанындагы эң акыркы контролдук чекиттен эски: жазуулар жоголгон, программанын журналын караңыз.',
    ru: 'База старше новейшей контрольной точки, лежащей рядом с ключами: записи утрачены, смотрите журнал программы.',
    en: 'The database is older than the newest checkpoint beside the keys: records are lost, see the log.',
  },
  incidentsOpen: {
    ky: 'Чечиле элек каталыктар: {count}.',
    ru: 'Нерешённых сбоев: {count}.',
    en: 'Open incidents: {count}.',
  },
};
