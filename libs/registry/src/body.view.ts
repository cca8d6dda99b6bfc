import { component, date, flag, id, name, object, oneOf, orNull, type Static } from '#schema';
import { type Body, bodyKinds } from './body.entity.js';
import { nameOf } from './name.js';
import { territoryView, TerritoryView } from './territory.view.js';

/** Of a body in the document of the API. */
export const bodyProperties = {
  id,
  kind: oneOf(...bodyKinds),
  name,
  territory: orNull(TerritoryView),
  demonstration: flag,
  validFrom: orNull(date),
  validTo: orNull(date),
};

export const BodyView = component('Body', object(bodyProperties));
export type BodyView = Static<typeof BodyView>;

/** `body` with its territory loaded. */
export function bodyView(body: Body): BodyView {
  const { id, kind, territory, demonstration, validFrom, validTo } = body;
  return { id, kind, name: nameOf(body), territory: territory && territoryView(territory), demonstration, validFrom, validTo };
}
