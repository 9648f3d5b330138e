import { afterAll, beforeAll, expect, test } from 'vitest';
import { fileOf, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
  await kts.publish(fileOf(['Hà Nội', '2023', '80.5'], ['Huế', '2023', '70.5']));
});
afterAll(() => kts.close());

const NAME = 'erases-figure';

test('a missing mark over a published figure is an erasure: acknowledged by name, with a reason, told to the approver', async () => {
  const { editor, approver } = kts.people;
  const { body } = await kts.read(editor, fileOf(['Hà Nội', '2023', '…'], ['Huế', '2023', '71']));
  expect(body).toMatchObject({
    state: 'ready',
    changes: { created: 0, revised: 1, erased: 1, unchanged: 0 },
    mustAcknowledge: [NAME],
    reasons: {},
  });
  const list = await kts.as(editor, 'GET', `/imports/${body.id}/changes?kind=erased`);
  expect([list.body.total, list.body.items[0]]).toMatchObject([
    1,
    { kind: 'erased', area: 'ha-noi', before: { value: 80.5 }, after: { value: null } },
  ]);
  const change = (sent: unknown) => kts.as(editor, 'PATCH', `/imports/${body.id}`, sent);
  const submit = () => kts.as(editor, 'POST', `/imports/${body.id}/submit`);

  expect((await submit()).body).toMatchObject({ status: 409, type: 'urn:kts:problem:acknowledge' });
  await change({ acknowledged: [NAME] });
  const unexplained = (await submit()).body;
  expect(unexplained).toMatchObject({ status: 409, type: 'urn:kts:problem:reason-needed' });
  expect(unexplained.detail).toContain('óa số đã công bố');
  expect((await change({ reasons: { [NAME]: '   ' } })).status).toBe(400);
  await change({ reasons: { [NAME]: 'Sở rút số liệu' } });
  expect((await submit()).body.state).toBe('submitted');

  const { body: seen } = await kts.as(approver, 'GET', `/imports/${body.id}`);
  expect(seen.reasons).toEqual({ [NAME]: 'Sở rút số liệu' });
  const { body: done } = await kts.as(approver, 'POST', `/imports/${body.id}/approve`, {
    digest: seen.digest,
  });
  expect(done.state).toBe('published');
  const batches = await kts.as(approver, 'GET', '/batches?limit=1');
  expect(batches.body.items[0]).toMatchObject({ id: done.batch, reason: 'Sở rút số liệu' });
  const record = await kts.as(approver, 'GET', `/audit?action=import-submitted&subject=${body.id}`);
  expect(record.body.items[0].details.reasons).toEqual({ [NAME]: 'Sở rút số liệu' });
});

test('a reason that was given stays when the file is planned again, and can be taken back', async () => {
  const { editor } = kts.people;
  const { body } = await kts.read(editor, fileOf(['Huế', '2023', '-']));
  const change = (sent: unknown) => kts.as(editor, 'PATCH', `/imports/${body.id}`, sent);
  await change({ acknowledged: [NAME], reasons: { [NAME]: 'nhầm' } });
  const again = await change({ settings: { unit: '%' } });
  expect(again.body).toMatchObject({ acknowledged: [], reasons: { [NAME]: 'nhầm' } });
  expect((await change({ reasons: { [NAME]: null } })).body.reasons).toEqual({});
});
