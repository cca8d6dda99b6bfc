import type { Forms } from '#machine';
import { texts } from './template.texts.js';

const { start, agree, refuse, publish } = texts.forms;

/** What the forms ask beyond the payload classes. */
export const templateForms: Forms = {
  fields: { body: { refersTo: { register: 'body', kinds: ['municipality'] } } },
  events: {
    start: { help: start },
    agree: { help: agree, isSignificant: true },
    refuse: { help: refuse, isSignificant: true },
    publish: { help: publish, isSignificant: true },
  },
};
