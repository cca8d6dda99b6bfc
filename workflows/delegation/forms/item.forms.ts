import type { FieldForm, Forms } from '#machine';

/** A thing of the case in one of these states. */
export const itemIn = (...states: readonly string[]): FieldForm => ({
  oneOf: { lists: ['items'], value: 'key', label: '{description}', where: { property: 'state', is: states } },
});

/** Things handed over, and the line under which the municipality accounts for the power. */
export const itemForms: Forms['events'] = {
  recordHandover: {
    help: {
      ky: 'Мүлк, штаттык бирдик, маалымат же программа акт менен берилгенин жазасыз. ЖӨБ органы аны кабыл алганын ырастайт же талашат.',
      ru: 'Вы записываете, что имущество, штатная единица, данные или программа переданы по акту. ОМСУ подтверждает получение или оспаривает.',
      en: 'You record that property, a staff post, data or software was handed over by an act. The municipality acknowledges or contests it.',
    },
    fields: { item: itemIn('pending', 'contested') },
  },
  acknowledgeItem: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органы ресурсту алганын ырастайт. Бардыгы алынмайын ыйгарым укук күчүнө кирбейт.',
      ru: 'ОМСУ подтверждает, что получил ресурс. Пока получено не всё, полномочие не вступит в силу.',
      en: 'The municipality confirms that it has the item. Until it has all of them the power does not come into force.',
    },
    fields: { item: itemIn('handedOver', 'contested') },
  },
  contestItem: {
    isSignificant: true,
    help: {
      ky: 'Ресурс берилген эмес же жараксыз. Мамлекеттик орган аны кайра бериши керек.',
      ru: 'Ресурс не передан или негоден. Государственный орган должен передать его снова.',
      en: 'The item was not handed over or cannot be used. The state body has to hand it over again.',
    },
    fields: { item: itemIn('handedOver', 'acknowledged') },
  },
  confirmSeparateLine: {
    isSignificant: true,
    help: {
      ky: 'ЖӨБ органынын финансисти каражат бюджеттин өзүнчө сабында эсепке алынарын ырастайт (2014-жылдын 19-декабрындагы № 715 токтом).',
      ru: 'Финансист ОМСУ подтверждает, что средства учитываются отдельной строкой бюджета (постановление от 19 декабря 2014 года № 715).',
      en: 'The municipality’s financier confirms that the money is recorded in a separate budget line (Resolution of 19 December 2014 No. 715).',
    },
    fields: {
      line: {
        beginsWith: ['separateLine'],
        help: {
          ky: 'Жергиликтүү бюджеттеги саптын коду, мисалы: 1430.',
          ru: 'Код строки в местном бюджете, например: 1430.',
          en: 'The code of the line in the local budget, for example: 1430.',
        },
      },
    },
  },
};
