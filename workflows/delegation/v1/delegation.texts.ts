import type { Texts } from '#machine';

export const texts: Texts = {
  workflow: { ky: '', ru: '', en: '' },
  states: {},
  events: {},
  fields: {},
  deadlines: {},
  tasks: {},
  reasons: {},
  notices: {},
};
