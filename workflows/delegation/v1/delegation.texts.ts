import type { Texts } from '#machine';
import { deadlines } from './texts/deadlines.texts.js';
import { events } from './texts/events.texts.js';
import { fields } from './texts/fields.texts.js';
import { notices } from './texts/notices.texts.js';
import { parties } from './texts/parties.texts.js';
import { reasons } from './texts/reasons.texts.js';
import { states } from './texts/states.texts.js';
import { tasks } from './texts/tasks.texts.js';

/** Everything that people read of a delegation. */
export const texts: Texts = {
  workflow: {
    ky: 'Мамлекеттик ыйгарым укукту жергиликтүү өз алдынча башкаруу (ЖӨБ) органына өткөрүп берүү',
    ru: 'Делегирование государственного полномочия органу местного самоуправления (ОМСУ)',
    en: 'Delegation of a state power to a municipality',
  },
  parties,
  states,
  events,
  fields,
  deadlines,
  tasks,
  reasons,
  notices,
};
