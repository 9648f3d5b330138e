import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ISSUE_CODES } from '@kts/domain';

test('the document says of every code what it means, and of no other', () => {
  const text = readFileSync(new URL('../../../../docs/import-format.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `([a-z-]+)` \| ([^|]+) \| [^|]* \| ([^|]+) \|$/gm)];
  expect(rows.map(([, code]) => code).toSorted()).toEqual([...ISSUE_CODES].toSorted());
  for (const [, code, meaning = '', remedy = ''] of rows)
    expect(meaning.length * remedy.length, code).toBeGreaterThan(20);
});
