import type { Forms } from '#machine';

/** Asking those concerned before anything is offered or enacted. */
export const consultationForms: Forms['events'] = {
  recordConsultation: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органдары менен консультация өткөнүн маалымкат менен ырастайсыз. Келишимде андан кийин сунуш жөнөтүлөт; мыйзам же башка акт кабыл алынышы күтүлөт.',
      ru: 'Вы справкой подтверждаете, что консультация с ОМСУ проведена. По соглашению затем направляется предложение; для закона или акта ожидается его принятие.',
      en: 'You show by a certificate that the municipalities were consulted. For an agreement the offer comes next; for a law or act, its adoption.',
    },
    fields: {
      certificate: {
        help: {
          ky: 'Консультациянын жыйынтыгы жөнүндө маалымкаттын номери, мисалы: К-17.',
          ru: 'Номер справки об итогах консультации, например: К-17.',
          en: 'The number of the certificate on the consultation, for example: K-17.',
        },
      },
    },
  },
  skipConsultation: {
    isSignificant: true,
    help: {
      ky: 'Келишим үчүн гана: ЖӨБ органы сунушка өзү жооп берет, ошондуктан өзүнчө консультация өткөрүлбөйт.',
      ru: 'Только для соглашения: ОМСУ сам отвечает на предложение, поэтому отдельная консультация не проводится.',
      en: 'For an agreement only: the municipality itself answers the offer, so it is not consulted separately.',
    },
    fields: { reasonText: { label: { ky: 'Эмне үчүн керек эмес', ru: 'Почему она не нужна', en: 'Why it is not needed' } } },
  },
  recordConsultationBreach: {
    isSignificant: true,
    help: {
      ky: 'Мыйзам же акт ЖӨБ органдары менен консультациясыз кабыл алынганын каттайсыз. Жазуу биротоло калат; ресурстар баары бир талап кылынат.',
      ru: 'Вы записываете, что закон или акт принят без консультации с ОМСУ. Запись остаётся навсегда; ресурсы всё равно требуются.',
      en: 'You record that a law or act came without consulting the municipalities. The record stays permanently; resources are required all the same.',
    },
    fields: {
      ground: {
        label: {
          ky: 'Эмне консультациясыз кабыл алынды жана бул кайдан белгилүү',
          ru: 'Что принято без консультации и откуда это известно',
          en: 'What was adopted without consultation, and how that is known',
        },
      },
    },
  },
};
