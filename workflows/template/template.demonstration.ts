import type { Demonstration } from '#machine';

const both = ['aimak', 'city'] as const;

/** What a new installation in demonstration mode begins with. */
export const templateDemonstration: Demonstration = [
  {
    name: 'template-bus',
    title: 'Сокулук менен Шопоковго жалпы автобус',
    start: {
      by: 'ministry.drafter',
      input: ({ body }) => ({
        title: 'Сокулук менен Шопоковго жалпы автобус',
        text: 'Автобус күнүнө эки жолу жүрөт.',
        recipients: both.map((key) => ({ body: body(key).id })),
      }),
    },
    acts: [...both.map((key) => ({ by: `${key}.signatory`, event: 'agree' })), { by: 'ministry.signatory', event: 'publish' }],
  },
  {
    name: 'template-library',
    title: 'Передвижная библиотека для Сокулука',
    start: {
      by: 'ministry.drafter',
      input: ({ body }) => ({
        title: 'Передвижная библиотека для Сокулука',
        text: 'Приезжает раз в неделю.',
        recipients: [{ body: body('aimak').id }],
      }),
    },
    acts: [],
  },
];
