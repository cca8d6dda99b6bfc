export const tokensKey = ['tokens'] as const;
