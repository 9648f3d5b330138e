import type { Account } from '@kts/domain';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
type Rows = readonly (readonly [province: string, period: string, value: string])[];

let own: Account;
let other: Account;
let editor: Account;
beforeAll(async () => {
  kts = await importRig();
  editor = kts.people.editor;
  own = await kts.addUser('duyệt Tiền Giang', 'approver', 'tien-giang');
  other = await kts.addUser('duyệt Bến Tre', 'approver', 'ben-tre');
});
afterAll(() => kts.close());

/** A file that waits for a decision. */
async function submitted(...rows: Rows) {
  const { body } = await kts.read(editor, fileOf(...rows));
  await kts.as(editor, 'POST', `/imports/${body.id}/submit`);
  return {
    get: (account: Account, part: string) => kts.as(account, 'GET', `/imports/${body.id}${part}`),
    state: async () => (await kts.as(editor, 'GET', `/imports/${body.id}`)).body.state,
    may: async (account: Account) => {
      const { approve, reject } = (await kts.as(account, 'GET', `/imports/${body.id}`)).body.may;
      return { approve, reject };
    },
    approve: (account: Account) =>
      kts.as(account, 'POST', `/imports/${body.id}/approve`, { digest: body.digest }),
    reject: (account: Account) => kts.as(account, 'POST', `/imports/${body.id}/reject`, { reason: 'sai kỳ' }),
  };
}

const OUTSIDE = [403, 'urn:kts:problem:area-outside', expect.stringContaining('Tiền Giang')];

describe.each([
  ['figures of one area', [['Tiền Giang', '2015', '1']]],
  [
    'figures of several areas, their own among them',
    [
      ['Bến Tre', '2014', '1'],
      ['Tiền Giang', '2014', '2'],
    ],
  ],
] as const)('%s', (_name, rows) => {
  test('an approver of another area cannot approve', async () => {
    const file = await submitted(...rows);
    const { status, body } = await file.approve(other);
    expect([status, body.type, body.detail]).toEqual(OUTSIDE);
    expect(await file.state()).toBe('submitted');
  });

  test('an approver of another area cannot reject', async () => {
    const file = await submitted(...rows);
    const { status, body } = await file.reject(other);
    expect([status, body.type, body.detail]).toEqual(OUTSIDE);
    expect(await file.state()).toBe('submitted');
  });

  test('an approver of another area takes the file away as little as he publishes it', async () => {
    const file = await submitted(...rows);
    for (const part of ['file', 'issues.csv']) {
      const { status, body } = await file.get(other, `/${part}`);
      expect([status, body.type, body.detail]).toEqual(OUTSIDE);
      expect((await file.get(kts.people.approver, `/${part}`)).status).toBe(200);
    }
    expect((await file.get(other, '')).body.may.download).toBe(false);
    expect((await file.get(kts.people.approver, '')).body.may.download).toBe(true);
  });

  test('an approver of another area is offered neither', async () => {
    const file = await submitted(...rows);
    expect(await file.may(other)).toEqual({ approve: false, reject: false });
    expect(await file.may(kts.people.approver)).toEqual({ approve: true, reject: true });
  });
});

test('an approver of the area approves and rejects', async () => {
  const first = await submitted(['Tiền Giang', '2013', '1']);
  expect(await first.may(own)).toEqual({ approve: true, reject: true });
  expect((await first.reject(own)).body.state).toBe('rejected');
  const second = await submitted(['Tiền Giang', '2013', '1']);
  expect((await second.approve(own)).body.state).toBe('published');
});

test('an approver of another area cannot undo a publication', async () => {
  const file = await submitted(['Tiền Giang', '2012', '1']);
  const { batch } = (await file.approve(own)).body;
  const undo = (account: Account) => kts.as(account, 'POST', `/batches/${batch}/undo`, { reason: 'nhầm' });
  const { status, body } = await undo(other);
  expect([status, body.type, body.detail]).toEqual(OUTSIDE);
  expect((await undo(own)).status).toBe(201);
});
