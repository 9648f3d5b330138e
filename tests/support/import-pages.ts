import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Account, Role } from '@kts/domain';
import { newAccount } from '@kts/server';
import type { Page } from 'playwright-core';
import type { Json } from './app.ts';
import { type BrowserRig, browserRig, DESK, type Visit } from './browser.ts';
import { PASSWORD } from './desk.ts';

type Method = 'GET' | 'POST' | 'PATCH';

/** The pages of imports with the people that a file passes by. */
export type ImportPages = {
  readonly rig: BrowserRig;
  readonly people: Readonly<Record<'editor' | 'approver' | 'viewer', Account>>;
  /** What a page cannot do while it is looked at: asks the server as somebody. */
  readonly as: (who: Account, method: Method, path: string, body?: unknown) => Promise<Json>;
  readonly visitAs: (
    who: Account | null,
    path: string,
    size?: { width: number; height: number },
  ) => Promise<Visit>;
  /** Uploads as the editor, and waits until it has been read. */
  readonly uploaded: (content: string | Buffer, name?: string) => Promise<Json>;
  readonly close: () => Promise<void>;
};

export async function importPages(): Promise<ImportPages> {
  const folder = mkdtempSync(join(tmpdir(), 'kts-imports-'));
  const env = { KTS_DATA_DIR: folder, KTS_UPLOADS_PER_MINUTE: '1000' };
  const rig = await browserRig({ database: join(folder, 'kts.sqlite'), env });
  const cookies = new Map<string, string>();

  const addUser = async (name: string, role: Role): Promise<Account> => {
    const user = await newAccount(rig.kts.context, { name, role, area: null, password: PASSWORD });
    const account = typeof user === 'string' ? null : rig.kts.store.users.add(user);
    if (account === null) throw new Error(name);
    const answer = await rig.kts.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { host: '127.0.0.1', 'x-kts-request': '1' },
      payload: { name, password: PASSWORD },
    });
    cookies.set(name, String(answer.headers['set-cookie']).split(';')[0] ?? '');
    return account;
  };
  const people = {
    editor: await addUser('Lê Thị Án', 'editor'),
    approver: await addUser('Trần Duyệt', 'approver'),
    viewer: await addUser('Người Xem', 'viewer'),
  };
  const as: ImportPages['as'] = async (who, method, path, body) => {
    const isFile = typeof body === 'string' || Buffer.isBuffer(body);
    const answer = await rig.kts.app.inject({
      method,
      url: `/api/v1${path}`,
      headers: {
        host: '127.0.0.1',
        'x-kts-request': '1',
        cookie: cookies.get(who.name) ?? '',
        ...(isFile ? { 'content-type': 'application/octet-stream' } : {}),
      },
      ...(body === undefined ? {} : { payload: body as object }),
    });
    if (answer.statusCode >= 400) throw new Error(`${method} ${path}: ${answer.body}`);
    return JSON.parse(answer.body);
  };
  return {
    rig,
    people,
    as,
    visitAs: (who, path, size = DESK) =>
      rig.visit(path, size, who === null ? undefined : cookies.get(who.name)),
    uploaded: async (content, name = 'quý 2.csv') => {
      const query = new URLSearchParams({ filename: name });
      const { id } = await as(people.editor, 'POST', `/imports?${query}`, Buffer.from(content));
      return as(people.editor, 'GET', `/imports/${id}?wait=30`);
    },
    close: async () => {
      await rig.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Where an import stands, as its page says. */
export const stateOn = (page: Page) => page.getByRole('status').filter({ has: page.locator('[data-state]') });

/** A cell of the sheet: "B7". */
export function cellOn(page: Page, name: string) {
  const [, letter = '', line = ''] = /^([A-Z])(\d+)$/.exec(name) ?? [];
  return page.locator(`[data-place="${line}|${letter.charCodeAt(0) - 65}"]`);
}

/** The cell that the keyboard acts on, as assistive technology is told; null: it is elsewhere. */
export const activeOn = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const id = document.activeElement?.getAttribute('aria-activedescendant');
    const [line, index] = id?.replace('cell-', '').split('-') ?? [];
    return line === undefined ? null : `${String.fromCharCode(65 + Number(index))}${line}`;
  });

/** In the menu of a column: its figures are of this indicator. */
export async function chooseIndicator(page: Page, name: string): Promise<void> {
  await page.getByRole('menuitem', { name: 'Cột này là số liệu của chỉ tiêu…' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('menuitem', { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

/** Vietnamese words in a part of a page, but for those that are said to be, and the cells of the sheet. */
export const vietnameseOn = (page: Page, part: string): Promise<string[]> =>
  page.locator(part).evaluate((element) => {
    const clone = element.cloneNode(true) as HTMLElement;
    for (const own of clone.querySelectorAll('[role=gridcell], [lang=vi], h1, style')) own.remove();
    // People and provinces are called the same in every language.
    const text = clone.textContent?.replace(
      /Lê Thị Án|Trần Duyệt|Tiền Giang|Cần Thơ|Hà Nội|Đồng Nai|Đồng Tháp|Cà Mau/g,
      '',
    );
    return text?.match(/\S*[ăâđêôơưáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵ]\S*/giu) ?? [];
  });

/** One key after the other, none waiting until the page has done with the one before. */
export async function pressAtOnce(page: Page, keys: readonly string[]): Promise<void> {
  await Promise.all(
    keys.flatMap((combination) => {
      const parts = combination.split('+');
      return [
        ...parts.map((key) => page.keyboard.down(key)),
        ...parts.reverse().map((key) => page.keyboard.up(key)),
      ];
    }),
  );
}
