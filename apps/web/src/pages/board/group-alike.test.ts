import { expect, test } from 'vitest';
import { judged } from '../../components/target/testing.ts';
import { groupAlike } from './group-alike.ts';

const paper = (code: string) => ({ code, document: { ...judged().document, code } });

test.each([
  ['the same promise of two papers', [paper('a'), paper('b')], ['a+b']],
  ['written otherwise', [paper('a'), { ...paper('b'), comparator: '~' as const }], ['a+b']],
  ['another figure', [paper('a'), { ...paper('b'), value: 16 }], ['a', 'b']],
  ['another year', [paper('a'), { ...paper('b'), period: '2030' }], ['a', 'b']],
  ['another source', [paper('a'), { ...paper('b'), source: 'mic' }], ['a', 'b']],
  ['another verdict', [paper('a'), { ...paper('b'), verdict: 'met' as const }], ['a', 'b']],
  ['of the country', [paper('a'), { ...paper('b'), inheritedFrom: 'vn' }], ['a', 'b']],
  ['apart in the list', [paper('a'), { ...paper('b'), value: 16 }, paper('c')], ['a+c', 'b']],
])('%s', (_name, changes, expected) => {
  const groups = groupAlike(changes.map(judged));
  expect(groups.map(({ code, alike }) => [code, ...alike.map((each) => each.code)].join('+'))).toEqual(
    expected,
  );
});

test('what a paper promised otherwise is kept', () => {
  const [group] = groupAlike([judged(paper('a')), judged({ ...paper('b'), comparator: '~' })]);
  expect(group?.alike).toMatchObject([{ comparator: '~', value: 15, document: { code: 'b' } }]);
});
