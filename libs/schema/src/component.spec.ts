import { component, componentsIn, list, object, orNull, reference, text, whole } from './index.js';

const Part = component('Part', object({ name: text }));
const Whole = component('Whole', object({ parts: list(Part), other: reference('Other') }));

test('a component is referred to by its name, and brings what it refers to along', () => {
  const document = { paths: [{ schema: orNull(Whole) }] };
  expect(JSON.parse(JSON.stringify(document))).toEqual({
    paths: [{ schema: { anyOf: [{ $ref: '#/components/schemas/Whole' }, { type: 'null' }] } }],
  });
  expect(Object.keys(componentsIn(document))).toEqual(['Whole', 'Part']);
});

test('two components of one name are a fault, unless they say the same', () => {
  expect(Object.keys(componentsIn([Part, component('Part', object({ name: text }))]))).toEqual(['Part']);
  expect(() => componentsIn([Part, component('Part', object({ name: whole }))])).toThrow('two components are called Part');
});
