import { expect, test } from 'vitest';
import { judged } from '../../components/target/testing.ts';
import { groupAlike } from './group-alike.ts';

const given = (code: string) => ({ code, document: { ...judged().document, code } });

test.each([
  ['the same target of two documents', [given('a'), given('b')], ['a+b']],
  ['written otherwise', [given('a'), { ...given('b'), comparator: '~' as const }], ['a+b']],
  ['another figure', [given('a'), { ...given('b'), value: 16 }], ['a', 'b']],
  ['another year', [given('a'), { ...given('b'), period: '2030' }], ['a', 'b']],
  ['another source', [given('a'), { ...given('b'), source: 'mic' }], ['a', 'b']],
  ['another verdict', [given('a'), { ...given('b'), verdict: 'met' as const }], ['a', 'b']],
  ['of the country', [given('a'), { ...given('b'), inheritedFrom: 'vn' }], ['a', 'b']],
  ['apart in the list', [given('a'), { ...given('b'), value: 16 }, given('c')], ['a+c', 'b']],
])('%s', (_name, changes, expected) => {
  const groups = groupAlike(changes.map(judged));
  expect(groups.map(({ code, alike }) => [code, ...alike.map((each) => each.code)].join('+'))).toEqual(
    expected,
  );
});

test('what a document says otherwise is kept', () => {
  const [group] = groupAlike([judged(given('a')), judged({ ...given('b'), comparator: '~' })]);
  expect(group?.alike).toMatchObject([{ comparator: '~', value: 15, document: { code: 'b' } }]);
});
