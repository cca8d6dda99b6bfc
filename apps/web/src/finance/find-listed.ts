interface Listed<Item> {
  readonly items: readonly Item[];
  readonly nextCursor: string | null;
}

const most = 100;

/** A row that the server gives only within its list; null: the caller sees none of this id. */
export async function findListed<Item extends { readonly id: string }>(
  id: string,
  ask: (query: { limit: number; cursor?: string }) => Promise<Listed<Item>>,
): Promise<Item | null> {
  let cursor: string | null = null;
  do {
    const page: Listed<Item> = await ask({ limit: most, ...(cursor !== null && { cursor }) });
    const found = page.items.find((item) => item.id === id);
    if (found !== undefined) return found;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return null;
}
