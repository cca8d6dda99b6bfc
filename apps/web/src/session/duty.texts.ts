/** What somebody can do here, by office. */
export const dutyTexts = {
  drafter: {
    ky: 'Сунушту жана шарттарды даярдайт, консультация өткөрөт, жарыялайт',
    ru: 'Готовит предложение и условия, проводит консультацию, публикует',
    en: 'Prepares the proposal and its terms, consults, publishes',
  },
  lawyer: { ky: 'Мыйзамга ылайыктуулугун текшерет', ru: 'Проверяет законность', en: 'Checks that it is lawful' },
  signatory: {
    ky: 'Органдын атынан чечет жана кол коёт, күчүнө киргизет же токтото турат',
    ru: 'Решает и подписывает от имени органа, вводит в действие или приостанавливает',
    en: 'Decides and signs for the body, brings into force or suspends',
  },
  financier: {
    ky: 'Чыгымдарды эсептейт, каражат бөлөт же анын түшкөнүн ырастайт, отчет тапшырат',
    ru: 'Рассчитывает затраты, выделяет средства или подтверждает их поступление, представляет отчёты',
    en: 'Calculates costs, appropriates money or confirms its receipt, submits reports',
  },
  treasurer: {
    ky: 'Төлөмдөрдү жана транштарды каттайт',
    ru: 'Регистрирует платежи и транши',
    en: 'Records payments and tranches',
  },
  registrar: {
    ky: 'Кеңештин токтомдорун жана органдардын өзгөрүшүн каттайт',
    ru: 'Регистрирует постановления кенеша и преобразования органов',
    en: 'Records resolutions of the kenesh and successions of bodies',
  },
  controller: {
    ky: 'Отчетторду кабыл алат, эреже бузууларды каттайт',
    ru: 'Принимает отчёты, регистрирует нарушения',
    en: 'Accepts reports, records breaches',
  },
  auditor: {
    ky: 'Бардык иштерди көрөт, эч нерсени өзгөртпөйт',
    ru: 'Видит все дела, ничего не меняет',
    en: 'Sees all cases, changes nothing',
  },
  operator: {
    ky: 'Адамдарды жана органдарды киргизет, системанын ишин көзөмөлдөйт',
    ru: 'Вносит людей и органы, следит за работой системы',
    en: 'Enters people and bodies, monitors the system',
  },
} as const;
