import { eventForms } from './event-forms.js';
import type { Text } from './texts.js';

const text = (said: string): Text => ({ ky: said, ru: said, en: said });

test('a form has the texts of its name, and its layout goes before', () => {
  const texts = {
    grant: {
      help: text('what it does'),
      sections: { who: text('Who'), terms: { title: text('Terms'), help: text('as agreed') } },
      fields: { title: { label: text('Title') }, until: { help: text('the last day') } },
    },
    refuse: { help: text('ends the case') },
  };
  const forms = eventForms(texts, {
    grant: {
      isSignificant: true,
      sections: [
        { name: 'who', fields: ['title'] },
        { name: 'terms', fields: ['until'] },
        { name: 'rest', title: text('The rest'), fields: ['note'] },
      ],
      fields: { title: { beginsWith: ['draft.title'] }, until: { help: text('said here') } },
    },
  });
  expect(forms).toEqual({
    grant: {
      help: text('what it does'),
      isSignificant: true,
      sections: [
        { name: 'who', title: text('Who'), fields: ['title'] },
        { name: 'terms', title: text('Terms'), help: text('as agreed'), fields: ['until'] },
        { name: 'rest', title: text('The rest'), fields: ['note'] },
      ],
      fields: { title: { label: text('Title'), beginsWith: ['draft.title'] }, until: { help: text('said here') } },
    },
    refuse: { help: text('ends the case') },
  });
});

test('a section without a title is an error', () => {
  const forms = (): unknown => eventForms({ grant: {} }, { grant: { sections: [{ name: 'who', fields: [] }] } });
  expect(forms).toThrow('the section who of a form has no title');
});
