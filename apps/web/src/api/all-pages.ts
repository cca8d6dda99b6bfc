interface Answer<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

/** A list to its end, for those that are known to be short. @param ask for one page. */
export async function allPages<Item>(ask: (page: { readonly cursor?: string }) => Promise<Answer<Item>>): Promise<Item[]> {
  const items: Item[] = [];
  for (let cursor: string | null | undefined; cursor !== null;) {
    const answer: Answer<Item> = await ask(cursor === undefined ? {} : { cursor });
    items.push(...answer.items);
    cursor = answer.nextCursor;
  }
  return items;
}
