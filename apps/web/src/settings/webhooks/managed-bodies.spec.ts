import type { Me } from '../../session/use-me';
import { managedBodies, managesWebhooks } from './managed-bodies';

type Office = Me['offices'][number];

const body = (id: string): Office['body'] => ({ id, names: { ky: id, ru: id, en: id } });
const held = (office: Office['office'], of: string): Office => ({
  id: `${office} ${of}`,
  office,
  body: body(of),
  basis: 'order',
  basisText: 'order',
  validFrom: '2026-01-01',
  validTo: null,
});
const holding = (...offices: Office[]): Me => ({ offices }) as unknown as Me;

test('signatories and registrars look after the webhooks of their bodies, each body once', () => {
  const me = holding(
    held('signatory', 'city'),
    held('registrar', 'city'),
    held('registrar', 'village'),
    held('lawyer', 'ministry'),
  );
  expect(managedBodies(me)?.map(({ id }) => id)).toEqual(['city', 'village']);
  expect(managesWebhooks(me)).toBe(true);
});

test('who acts for a body under a mandate does not look after its webhooks', () => {
  const me = holding({ ...held('signatory', 'village'), mandate: { id: 'mandate', body: body('city') } });
  expect(managedBodies(me)).toEqual([]);
  expect(managesWebhooks(me)).toBe(false);
});

test('an operator looks after those of all bodies', () => {
  const me = holding(held('operator', 'operator'), held('signatory', 'city'));
  expect(managedBodies(me)).toBeNull();
  expect(managesWebhooks(me)).toBe(true);
});
