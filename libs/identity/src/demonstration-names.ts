/**
 * How the people of the demonstration are called, by login: as in an identity card of the country, whose bearer has one name in
 * whatever language it is read. They are nobody.
 */
export const demonstrationNames: Readonly<Record<string, string>> = {
  'ministry.drafter': 'Токтосунова Айгүл',
  'ministry.lawyer': 'Асанов Бакыт',
  'ministry.financier': 'Сыдыкова Гүлмира',
  'ministry.signatory': 'Абдрахманов Нурлан',
  'finance.financier': 'Исакова Чынара',
  'treasury.treasurer': 'Жумабеков Эрмек',
  'treasury.treasurer2': 'Алиева Назира',
  'aimak.registrar': 'Мамбетова Жылдыз',
  'aimak.financier': 'Осмонов Тилек',
  'aimak.signatory': 'Жакыпов Кубат',
  'city.registrar': 'Кадырова Мээрим',
  'city.financier': 'Ковалёва Елена',
  'city.signatory': 'Бейшеналиев Руслан',
  'rayon.controller': 'Турдубаева Динара',
  'audit.auditor': 'Шаршенов Азамат',
  operator: 'Борбиев Адилет',
  'registry.registrar': 'Эсенова Назгүл',
};
