/** The server's own words for them, which `test/web` compares: they are said before the server was asked anything. */
export const officeTexts = {
  drafter: { ky: 'долбоорду даярдоочу', ru: 'составитель проекта', en: 'drafter' },
  lawyer: { ky: 'юрист', ru: 'юрист', en: 'lawyer' },
  signatory: { ky: 'кол коюучу', ru: 'подписант', en: 'signatory' },
  financier: { ky: 'финансист', ru: 'финансист', en: 'financier' },
  treasurer: { ky: 'казыначы', ru: 'казначей', en: 'treasurer' },
  registrar: { ky: 'каттоочу', ru: 'регистратор', en: 'registrar' },
  controller: { ky: 'контролёр', ru: 'контролёр', en: 'controller' },
  auditor: { ky: 'аудитор', ru: 'аудитор', en: 'auditor' },
  operator: { ky: 'оператор', ru: 'оператор', en: 'operator' },
} as const;
