import { describing, orNull } from '#schema';

export const seconds = {
  ...orNull(describing<number>({ type: 'number', minimum: 0 })),
  description: 'Seconds; null: not known',
};
