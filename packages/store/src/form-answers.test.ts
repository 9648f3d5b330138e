import { beforeEach, expect, test } from 'vitest';
import type { FormAnswers } from './form-answers.ts';
import { openStore, type Store } from './open-store.ts';

let store: Store;
beforeEach(() => {
  store = openStore(':memory:');
  for (const id of ['a', 'b'])
    store.imports.add({
      ...{ id, state: 'reading', fileName: 'a.csv', bytes: 1, sha256: 'x', uploadedBy: null },
      ...{ uploader: 'An', uploadedAt: 1, idempotencyKey: null },
      ...{ settings: '{}', answers: '{}', cells: '[]', acknowledged: '[]', reasons: '{}' },
    });
});

const said = (more: Partial<FormAnswers> = {}): FormAnswers => ({
  area: 'tien-giang',
  form: 'f',
  said: '{"answers":{"source":"nso"}}',
  fileName: 'a.csv',
  import: 'a',
  by: 'An',
  at: 1,
  ...more,
});
const page = { limit: 10, offset: 0 };

test('what was said last of a form takes the place of what was said before', () => {
  store.formAnswers.put(said());
  store.formAnswers.put(said({ said: '{}', import: 'b', fileName: 'b.csv', by: 'Bình', at: 2 }));
  const id = store.formAnswers.find('tien-giang', 'f')?.id ?? 0;
  const last = said({ said: '{}', import: 'b', fileName: 'b.csv', by: 'Bình', at: 2 });
  expect(store.formAnswers.list(null, page)).toEqual([{ id, ...last }]);
});

test('each area has its own answers, and people for every area have theirs', () => {
  store.formAnswers.put(said());
  store.formAnswers.put(said({ area: null, said: '{}' }));
  expect(store.formAnswers.find('tien-giang', 'f')?.said).toBe(said().said);
  expect(store.formAnswers.find(null, 'f')?.said).toBe('{}');
  expect(store.formAnswers.find('dong-thap', 'f')).toBeNull();
  expect(store.formAnswers.list('tien-giang', page).map(({ area }) => area)).toEqual(['tien-giang']);
  expect([store.formAnswers.count(null), store.formAnswers.count('tien-giang')]).toEqual([2, 1]);
});

test('what is forgotten is gone: one form, or what was said of one import', () => {
  store.formAnswers.put(said());
  store.formAnswers.put(said({ form: 'g', import: 'b' }));
  store.formAnswers.removeOfImport('b');
  expect(store.formAnswers.find('tien-giang', 'g')).toBeNull();
  const id = store.formAnswers.find('tien-giang', 'f')?.id ?? 0;
  expect(store.formAnswers.remove(id)).toBe(true);
  expect([store.formAnswers.remove(id), store.formAnswers.findById(id)]).toEqual([false, null]);
});
