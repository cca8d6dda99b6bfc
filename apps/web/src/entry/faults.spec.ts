import { Refused } from '../api/problem';
import { faultsOf, fieldAt } from './faults';

const names = ['name.ky', 'name.ru', 'basis.number', 'basis.date', 'offices', 'successors'];

describe('what the server finds wrong stands at its field', () => {
  test('the field of a group comes before the one that both stand within', () =>
    expect(fieldAt('/successors/0/name', ['successors', 'successors.0.name.ky'])).toBe('successors.0.name.ky'));

  test.each([
    ['/basis/date', 'basis.date'],
    ['/name', 'name.ky'],
    ['/offices/2', 'offices'],
    ['/successors/0/name/ky', 'successors'],
    ['/unknown', undefined],
    ['', undefined],
  ])('%s', (path, field) => expect(fieldAt(path, names)).toBe(field));

  test('the first of several faults of a field counts; without a field there are none', () => {
    const refused = (paths: string[]): Refused =>
      new Refused({
        code: 'invalidPayload',
        title: '',
        status: 422,
        detail: '',
        reasons: [],
        problems: paths.map((path, index) => ({ path, code: 'x', text: `fault ${index}` })),
      });
    expect(faultsOf(refused(['/name', '/name/ky', '/offices/0']), names)).toEqual(
      new Map([
        ['name.ky', 'fault 0'],
        ['offices', 'fault 2'],
      ]),
    );
    expect(faultsOf(refused(['/elsewhere']), names)).toBeNull();
    expect(faultsOf(new Error('away'), names)).toBeNull();
  });
});
