import type { Indicators } from '#machine';

/** What people ask first of all delegations. */
export const indicators: Indicators = {
  counts: [
    {
      name: 'inForce',
      paths: ['live.force.inForce'],
      isAlwaysShown: true,
      text: {
        ky: { other: '{count} ыйгарым укук күчүндө' },
        ru: {
          one: '{count} делегирование действует',
          few: '{count} делегирования действуют',
          many: '{count} делегирований действуют',
          other: '{count} делегирования действуют',
        },
        en: { one: '{count} delegation is in force', other: '{count} delegations are in force' },
      },
    },
    {
      // Nothing due is missing, and the running year is appropriated.
      name: 'fullyFunded',
      paths: ['live.force.inForce', 'live.funding.onSchedule', 'live.fiscalYear.appropriated'],
      text: {
        ky: { other: '{count} толук каржыланган' },
        ru: { one: '{count} из них обеспечено полностью', other: '{count} из них обеспечены полностью' },
        en: { one: '{count} of them is fully funded', other: '{count} of them are fully funded' },
      },
    },
    {
      name: 'suspended',
      paths: ['live.force.suspended'],
      text: {
        ky: { other: '{count} токтото турулган' },
        ru: {
          one: '{count} приостановлено',
          few: '{count} приостановлены',
          many: '{count} приостановлено',
          other: '{count} приостановлены',
        },
        en: { one: '{count} is suspended', other: '{count} are suspended' },
      },
    },
    {
      name: 'imposedWithoutResources',
      paths: ['imposedWithoutResources'],
      isBad: true,
      text: {
        ky: { other: '{count} ресурссуз жүктөлгөн' },
        ru: {
          one: '{count} возложено без ресурсов',
          few: '{count} возложены без ресурсов',
          many: '{count} возложено без ресурсов',
          other: '{count} возложены без ресурсов',
        },
        en: { one: '{count} was imposed without resources', other: '{count} were imposed without resources' },
      },
    },
  ],
  since: { attribute: 'inForceSince', text: { ky: 'Күчүнө кирген', ru: 'Вступило в силу', en: 'Came into force' } },
};
