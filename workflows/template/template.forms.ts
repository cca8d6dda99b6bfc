import type { Forms, Text } from '#machine';

const text = (ky: string, ru: string, en: string): Text => ({ ky, ru, en });

/** What the forms ask beyond the payload classes. */
export const templateForms: Forms = {
  fields: { body: { refersTo: { register: 'body', kinds: ['municipality'] } } },
  events: {
    start: {
      help: text(
        'Аталган айыл аймактары менен шаарлардын ар бири мөөнөтүндө жооп берет. Мөөнөтүндө жооп жок болсо, сунуш күчүн жоготот.',
        'Каждый из названных айылных аймаков и городов отвечает в срок. Без ответа в срок предложение теряет силу.',
        'Each of the municipalities named answers in time. Without an answer in time the proposal lapses.',
      ),
    },
    agree: {
      help: text(
        'Баары макул болгондо, сунуш макулдашылды деп эсептелет.',
        'Предложение считается согласованным, когда согласились все.',
        'The proposal is agreed when everybody has agreed.',
      ),
      isSignificant: true,
    },
    refuse: {
      help: text(
        'Бир орган эле четке какса, сунуш аяктайт.',
        'Отказ одного органа завершает предложение.',
        'A refusal by one body ends the proposal.',
      ),
      isSignificant: true,
    },
    publish: {
      help: text('Андан кийин аны баары көрө алат.', 'После этого его видят все.', 'From then on everybody can see it.'),
      isSignificant: true,
    },
  },
};
