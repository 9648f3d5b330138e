import { newAccount } from '@kts/server';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  axeViolations,
  type BrowserRig,
  browserRig,
  DESK,
  expectNoSidewaysScroll,
  PHONE,
  picture,
  settled,
  type Visit,
} from '../support/browser.ts';
import { PASSWORD } from '../support/desk.ts';

const CODE = 'vn-digital-economy-grdp-share-2025-411-qd-ttg';

let rig: BrowserRig;
beforeAll(async () => {
  rig = await browserRig({ seed: 'codebook' });
  for (const role of ['viewer', 'approver'] as const) {
    const user = await newAccount(rig.kts.context, { name: role, role, area: null, password: PASSWORD });
    if (typeof user !== 'string') rig.kts.store.users.add(user);
  }
});
afterAll(() => rig.close());

async function logIn({ page }: Visit, name: string): Promise<void> {
  const status = await page.evaluate(
    async ([user, password]) => {
      const answer = await fetch('/api/v1/session', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-kts-request': '1' },
        body: JSON.stringify({ name: user, password }),
      });
      return answer.status;
    },
    [name, PASSWORD] as const,
  );
  expect(status).toBe(200);
  await page.reload();
  await settled(page);
}

test.each([
  ['desk', DESK],
  ['phone', PHONE],
] as const)('the register and one of its targets on a %s', async (size, viewport) => {
  for (const [name, path] of [
    ['register', '/targets'],
    ['register-target', `/targets/${CODE}`],
    ['register-english', '/targets?lang=en&of=vn'],
  ] as const) {
    const { page, problems, close } = await rig.visit(path, viewport);
    await picture(page, `${name}-${size}`);
    expect(await axeViolations(page)).toEqual([]);
    await expectNoSidewaysScroll(page);
    expect(problems).toEqual([]);
    await close();
  }
});

test('a viewer reads, an approver edits with a reason, and the board shows it', async () => {
  const viewer = await rig.visit(`/targets/${CODE}`);
  await logIn(viewer, 'viewer');
  expect(await viewer.page.getByLabel('Lý do').count()).toBe(0);
  await viewer.close();

  const approver = await rig.visit(`/targets/${CODE}`);
  const { page } = approver;
  await logIn(approver, 'approver');
  await page.getByLabel('Giá trị').fill('21,5');
  await page.getByLabel('Lý do').fill('Đính chính theo bản gốc');
  expect(await axeViolations(page)).toEqual([]);
  await picture(page, 'register-edit');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await page.getByRole('cell', { name: 'Đính chính theo bản gốc' }).waitFor();
  await page.goto(`${rig.origin}/?area=vn`);
  await settled(page);
  expect(await page.getByText('21,5').count()).toBeGreaterThan(0);
  await approver.close();
});
