import type { Body, BodyKind } from './body.entity.js';
import { type Name, nameOf } from './name.js';
import { territoryView, type TerritoryView } from './territory.view.js';

export interface BodyView {
  readonly id: string;
  readonly kind: BodyKind;
  readonly name: Name;
  readonly territory: TerritoryView | null;
  readonly demonstration: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** `body` with its territory loaded. */
export function bodyView(body: Body): BodyView {
  const { id, kind, territory, demonstration, validFrom, validTo } = body;
  return { id, kind, name: nameOf(body), territory: territory && territoryView(territory), demonstration, validFrom, validTo };
}
