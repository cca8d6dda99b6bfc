import { addDays, type Demonstration, type Scene } from '#machine';

const amounts = { aimak: '120000000', city: '80000000' } as const;

const request =
  (title: string, metres: number, keys: readonly (keyof typeof amounts)[]) =>
  ({ day, body }: Omit<Scene, 'data'>): object => ({
    title,
    metres,
    payBy: addDays(day, 365),
    parts: keys.map((key) => ({ municipality: body(key).id, amount: amounts[key] })),
  });

/** One road that both municipalities have agreed to, whose survey is under way, and one that was just asked for. */
export const roadDemonstration: Demonstration = [
  {
    name: 'road-agreed',
    title: 'Сокулук – Төш-Булак',
    start: { by: 'ministry.drafter', input: request('Сокулук – Төш-Булак', 4_200, ['aimak', 'city']) },
    acts: [
      { by: 'aimak.signatory', event: 'consent' },
      { by: 'city.signatory', event: 'consent' },
    ],
  },
  {
    name: 'road-asked',
    title: 'Обход Шопокова',
    start: { by: 'ministry.drafter', input: request('Обход Шопокова', 1_500, ['city']) },
    acts: [],
  },
];
