import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newAccount } from '@kts/server';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BrowserRig, browserRig, picture, settled } from '../support/browser.ts';
import { PASSWORD } from '../support/desk.ts';

let folder: string;
let rig: BrowserRig;
let cookie = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kts-english-'));
  const env = { KTS_DATA_DIR: folder, KTS_UPLOADS_PER_MINUTE: '1000' };
  rig = await browserRig({ database: join(folder, 'kts.sqlite'), env });
  const given = { name: 'Le Thi An', role: 'editor', area: null, password: PASSWORD } as const;
  const user = await newAccount(rig.kts.context, given);
  if (typeof user === 'string' || rig.kts.store.users.add(user) === null) throw new Error(given.name);
  const answer = await ask('POST', '/session', { name: given.name, password: PASSWORD });
  cookie = String(answer.headers['set-cookie']).split(';')[0] ?? '';
});
afterAll(async () => {
  await rig.close();
  rmSync(folder, { recursive: true });
});

const ask = (method: 'GET' | 'POST', path: string, payload?: object) =>
  rig.kts.app.inject({
    method,
    url: `/api/v1${path}`,
    headers: {
      host: '127.0.0.1',
      'x-kts-request': '1',
      cookie,
      ...(Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {}),
    },
    ...(payload === undefined ? {} : { payload }),
  });

/** Uploads a file, waits until it has been read, and looks at it in English. */
async function lookAt(content: string, state: string) {
  const { id } = JSON.parse((await ask('POST', '/imports?filename=a.csv', Buffer.from(content))).body);
  const { body } = await ask('GET', `/imports/${id}?wait=30`);
  expect(JSON.parse(body).state).toBe(state);
  return rig.visit(`/imports/${id}?lang=en`, undefined, cookie);
}

const VIETNAMESE = /đ|\p{M}/iu;

/** What can be read or heard of the page, line by line, without the texts of the file. */
async function ownWords(page: Page, file: string): Promise<string[]> {
  // A mend that is proposed is to stand in the file.
  const proposed = await page.locator('button [lang=vi]').allInnerTexts();
  const cells = [...new Set([...file.split(/[;\n]/), ...proposed])].filter((cell) => cell !== '');
  const longestFirst = cells.toSorted((a, b) => b.length - a.length);
  const texts = await page.locator('main').evaluate((main) => {
    const told = ['aria-label', 'title', 'placeholder', 'aria-description'].flatMap((name) =>
      [...main.querySelectorAll(`[${name}]`)].map((element) => element.getAttribute(name) ?? ''),
    );
    const choices = [...main.querySelectorAll('option')].map((option) => option.textContent ?? '');
    return [...(main as HTMLElement).innerText.split('\n'), ...told, ...choices];
  });
  return texts.map((text) => longestFirst.reduce((rest, cell) => rest.replaceAll(cell, ''), text));
}

const SHARE = 'Tỷ lệ người dùng điện thoại thông minh';
const HEAD = 'Chỉ tiêu;Tỉnh;Kỳ báo cáo;Giá trị;Đơn vị tính';

const FILES: readonly (readonly [name: string, state: string, file: string, said: RegExp])[] = [
  [
    'errors',
    'refused',
    [
      'BIỂU TỔNG HỢP;;;;',
      `${HEAD};Nguồn;Trạng thái`,
      `${SHARE};Tiền Gian;2024;71,55;%;province;A`,
      `${SHARE};Cà Mau;2024;khá cao;%;province;A`,
      `${SHARE};Huế;hôm qua;69,25;%;province;A`,
      `${SHARE};Hà Nội;2024;690,25;%;hàng xóm;tạm`,
      '',
    ].join('\n'),
    /The number cannot be read[\s\S]*Is it “Tien Giang”\?|Is it “Tien Giang”\?[\s\S]*The number cannot be read/,
  ],
  [
    'questions',
    'needs-answers',
    `${HEAD}\n${SHARE};Tiền Giang;2023;70,5;%\n${SHARE};Hà Nội;2023;80,5;%\n`,
    /The file does not name the source of the figures/,
  ],
  [
    'warnings',
    'ready',
    `${HEAD};Nguồn;Trạng thái\nSố doanh nghiệp công nghệ số;Tiền Giang;2023-06;491;doanh nghiệp;province;A\nSố doanh nghiệp công nghệ số;Tiền Giang;2023-07;491000;doanh nghiệp;province;A\n`,
    /1,000 times larger/,
  ],
];

describe('a page in English', () => {
  test.each(FILES)('says %s without Vietnamese but the text of the file', async (name, state, file, said) => {
    const { page, problems, close } = await lookAt(file, state);
    const words = await ownWords(page, file);
    expect(words.join('\n')).toMatch(said);
    expect(words.filter((text) => VIETNAMESE.test(text.normalize('NFD')))).toEqual([]);
    await picture(page, `import-english-${name}`);
    expect(problems).toEqual([]);
    await close();
  });

  test('says the same import anew when the language is changed', async () => {
    const [, , file] = FILES[1] ?? FILES[0] ?? ['', '', ''];
    const { page, close } = await lookAt(file, 'needs-answers');
    await page.getByText('The file does not name the source of the figures').first().waitFor();
    await page.goto(page.url().replace('lang=en', 'lang=vi'));
    await settled(page);
    await page.getByText('Tệp không cho biết nguồn số liệu').first().waitFor();
    await page.goBack();
    await page.getByText('The file does not name the source of the figures').first().waitFor();
    await close();
  });
});
