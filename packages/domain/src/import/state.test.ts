import { expect, test } from 'vitest';
import { IMPORT_ACTIONS, IMPORT_STATES, IMPORT_STEPS, type ImportActor, mayTake } from './state.ts';

const actor = (over: Partial<ImportActor>): ImportActor => ({
  role: 'editor',
  isUploader: false,
  coversAreas: true,
  fourEyes: true,
  ...over,
});

const takenBy = (who: ImportActor) =>
  Object.fromEntries(
    IMPORT_ACTIONS.map((action) => [action, IMPORT_STATES.filter((state) => mayTake(action, state, who))]),
  );

test('an uploader changes and submits what has been read, and withdraws what is not yet decided', () => {
  expect(takenBy(actor({ isUploader: true }))).toEqual({
    change: ['needs-answers', 'refused', 'ready'],
    submit: ['ready'],
    withdraw: ['reading', 'needs-answers', 'refused', 'ready', 'submitted'],
    approve: [],
    reject: [],
  });
});

test('an approver decides about what others submitted, and never publishes their own file', () => {
  const nothing = { change: [], submit: [], withdraw: [] };
  expect(takenBy(actor({ role: 'approver' }))).toEqual({
    ...nothing,
    approve: ['submitted'],
    reject: ['submitted'],
  });
  expect(takenBy(actor({ role: 'approver', isUploader: true })).approve).toEqual([]);
  expect(takenBy(actor({ role: 'admin', isUploader: true })).approve).toEqual([]);
});

test('an approver of another area decides nothing', () => {
  const elsewhere = takenBy(actor({ role: 'approver', coversAreas: false }));
  expect([elsewhere.approve, elsewhere.reject]).toEqual([[], []]);
});

test('where one person is enough an administrator publishes their own file, an approver does not', () => {
  const alone = { isUploader: true, fourEyes: false } as const;
  expect(mayTake('approve', 'submitted', actor({ ...alone, role: 'admin' }))).toBe(true);
  expect(mayTake('approve', 'submitted', actor({ ...alone, role: 'approver' }))).toBe(false);
});

test('nobody does anything with what has ended', () => {
  const ended = IMPORT_STATES.filter((state) =>
    IMPORT_ACTIONS.every((action) => !IMPORT_STEPS[action].from.includes(state)),
  );
  expect(ended).toEqual(['published', 'rejected', 'withdrawn', 'failed']);
});
