import type { Forms } from '#machine';
import { resolutionFields } from './offer.forms.js';

/** Signatures and publication; the law or other act in their place. */
export const signingForms: Forms['events'] = {
  signAsProposer: {
    isSignificant: true,
    help: {
      ky: 'Мамлекеттик органдын атынан келишимге кол коёсуз. Ушул шарттар органды милдеттендирет. Долбоорду жазган адам кол коё албайт. Эки кол коюлгандан кийин келишим жарыяланат.',
      ru: 'Вы подписываете соглашение от имени государственного органа. Эти условия его связывают. Кто писал проект, тот не подписывает. После обеих подписей соглашение публикуется.',
      en: 'You sign the agreement for the state body. These terms bind it. Whoever wrote the draft cannot sign. After both signatures the agreement is published.',
    },
  },
  signAsRecipient: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органынын атынан келишимге кол коёсуз. Жергиликтүү кеңеш ушул эле шарттарга макул болгон болушу керек.',
      ru: 'Вы подписываете соглашение от имени ОМСУ. Местный кенеш должен был согласиться именно с этими условиями.',
      en: 'You sign the agreement for the municipality. The local kenesh must have consented to exactly these terms.',
    },
  },
  rescind: {
    isSignificant: true,
    help: {
      ky: 'Келишимден ал күчүнө киргенге чейин баш тартылат. Жарыялангандан кийин муну ЖӨБ органы гана, кеңештин токтому менен жасай алат. Каражат же мүлк берилген болсо, адегенде өз ара эсептешүү жүргүзүлөт.',
      ru: 'От соглашения отказываются до ввода в действие. После опубликования это может только ОМСУ — с постановлением кенеша. Если средства или имущество уже переданы, сначала проводятся взаиморасчёты.',
      en: 'The agreement is cancelled before it comes into force. Once it is published only the municipality may do so, with a resolution of its kenesh. If money or property was given, it is settled first.',
    },
    fields: resolutionFields,
  },
  publish: {
    isSignificant: true,
    help: {
      ky: 'Келишим жарыяланганын жазасыз. Андан кийин ресурстарды берүү башталат: бюджеттен бөлүү, транш, мүлк. Ачыктык — 2013-жылдын 9-июлундагы № 127 Мыйзамдын 2-беренесиндеги принцип.',
      ru: 'Вы записываете, что соглашение опубликовано. Затем передаются ресурсы: выделение из бюджета, транши, имущество. Гласность — принцип статьи 2 Закона от 9 июля 2013 года № 127.',
      en: 'You record that the agreement is published. Resources come next: appropriation, transfers, property. Publicity is a principle of Art. 2 of the Law of 9 July 2013 No. 127.',
    },
    fields: {
      place: {
        help: {
          ky: 'Гезиттин аталышы жана саны же сайттын дареги, мисалы: «Эркин-Тоо», № 12.',
          ru: 'Название и номер газеты или адрес сайта, например: «Эркин-Тоо», № 12.',
          en: 'The name and issue of the gazette or the address of the site, for example: Erkin-Too, No. 12.',
        },
      },
      publishedOn: {
        help: {
          ky: 'Экинчи кол коюлган күндөн эрте эмес.',
          ru: 'Не раньше дня второй подписи.',
          en: 'Not before the day of the second signature.',
        },
      },
    },
  },
  recordEnactment: {
    isSignificant: true,
    help: {
      ky: 'Мыйзам же башка акт кабыл алынганын жана жарыяланганын жазасыз. Анын күчүнө кирүү күнү ыйгарым укуктун күнү болот. Ресурстар баары бир керек.',
      ru: 'Вы записываете, что закон или иной акт принят и опубликован. День его вступления в силу становится днём полномочия. Ресурсы всё равно нужны.',
      en: 'You record that the law or other act was adopted and published. The day it takes effect becomes the day of the power. Resources are needed all the same.',
    },
    fields: {
      act: {
        help: {
          ky: 'Расмий аталышы, мисалы: Жарандык абалдын актылары жөнүндө мыйзам.',
          ru: 'Официальное название, например: Закон об актах гражданского состояния.',
          en: 'Its official name, for example: Law on civil status.',
        },
      },
      number: { label: { ky: 'Актынын номери', ru: 'Номер акта', en: 'Number of the act' } },
      effectiveOn: {
        help: {
          ky: 'Бул күн чыгымдары эсептелген жылга туура келиши керек.',
          ru: 'Этот день должен приходиться на год, для которого рассчитаны затраты.',
          en: 'This day must lie in a year whose costs were calculated.',
        },
      },
      textHash: {
        help: {
          ky: 'Актынын файлынын SHA-256 изи: 64 белги, 0–9 жана a–f. Аны файлдан программа чыгарат: sha256sum же Windows системасында certutil -hashfile.',
          ru: 'Отпечаток SHA-256 файла с актом: 64 знака, 0–9 и a–f. Его по файлу считает программа: sha256sum или, в Windows, certutil -hashfile.',
          en: 'The SHA-256 fingerprint of the file of the act: 64 characters, 0–9 and a–f. A program makes it from the file: sha256sum or, on Windows, certutil -hashfile.',
        },
      },
    },
  },
};
