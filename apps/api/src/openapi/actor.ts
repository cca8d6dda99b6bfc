import { id, object, orNull, text } from '#schema';

/** Who acted, as journals name them. */
export const actor = object(
  { person: orNull(id), body: orNull(id), office: orNull(text), basis: text },
  { mandate: object({ id, body: id }) },
);
