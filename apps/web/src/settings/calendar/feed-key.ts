export const feedKey = ['calendar feed'] as const;
