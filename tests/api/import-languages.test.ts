import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileOf, type ImportRig, importRig } from '../support/imports.ts';

let kts: ImportRig;
beforeAll(async () => {
  kts = await importRig();
});
afterAll(() => kts.close());

const VIETNAMESE = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i;

/** What the import says to its editor in a language. */
const detailIn = async (id: string, language: string) => {
  const cookie = kts.sessionOf(kts.people.editor);
  return (await kts.send('GET', `/imports/${id}`, { cookie, headers: { 'accept-language': language } })).body;
};

describe('the language that is asked for', () => {
  test('says an issue, and leaves the text of the file as it is', async () => {
    const { body } = await kts.read(kts.people.editor, fileOf(['Cần Thơi', '2023', '80.5']));
    const [vi, en] = [await detailIn(body.id, 'vi'), await detailIn(body.id, 'en')];
    expect(vi.issues).toEqual([
      {
        severity: 'error',
        line: 2,
        column: 'B',
        columnName: 'province',
        sheet: null,
        code: 'province-unknown',
        params: { reason: 'province-unknown', like: { vi: 'Cần Thơ', en: 'Can Tho' } },
        message: 'Không có tỉnh, thành phố này trong danh mục.',
        found: 'Cần Thơi',
        suggestion: 'Có phải «Cần Thơ»?',
        fix: 'Cần Thơ',
      },
    ]);
    expect(en.issues).toEqual([
      {
        ...vi.issues[0],
        message: 'This province is not in the codebook.',
        suggestion: 'Is it “Can Tho”?',
      },
    ]);
  });

  test('says a question and its options', async () => {
    const file = 'tỉnh;giá trị\nCần Thơ;80,5\n';
    const { body } = await kts.read(kts.people.editor, file, { period: '2023', source: 'nso' });
    const [vi, en] = [await detailIn(body.id, 'vi'), await detailIn(body.id, 'en')];
    expect(vi.questions[0]).toMatchObject({
      id: 'indicator',
      params: { reason: 'which-indicator' },
      text: 'Tệp không cho biết số liệu là của chỉ tiêu nào. Đó là chỉ tiêu nào?',
      cells: [{ sheet: null, line: 2, column: 'B' }],
      group: null,
    });
    const { text, options } = en.questions[0];
    expect(text).toBe('The file does not say which indicator the figures are of. Which one is it?');
    expect(options.length).toBeGreaterThan(20);
    // The name of the money itself is English: "billion VND".
    for (const { label } of options) expect(label).not.toMatch(VIETNAMESE);
  });

  test('says the error report, where the address goes before the header', async () => {
    const { editor } = kts.people;
    const { body } = await kts.read(editor, fileOf(['Hà Nội', '2023', 'abc']));
    const report = async (query: string) => {
      const { text, headers } = await kts.as(editor, 'GET', `/imports/${body.id}/issues.csv${query}`);
      return { line: text.split('\r\n')[1], name: String(headers['content-disposition']) };
    };
    expect((await report('')).line).toContain('Không đọc được số.');
    const english = await report('?lang=en');
    expect(english.line).toContain('error,number-format,The number cannot be read.');
    expect(english.name).toContain('-errors.csv');
    expect((await kts.as(editor, 'GET', `/imports/${body.id}/issues.csv?lang=fr`)).status).toBe(400);
  });

  test('says why reading came to nothing', async () => {
    const { editor } = kts.people;
    const { body } = await kts.upload(editor, fileOf(['Hà Nội', '2023', '80.5']));
    kts.store.imports.fail(body.id, 'memory');
    expect((await detailIn(body.id, 'vi')).failure).toContain('nhiều bộ nhớ hơn mức cho phép');
    expect((await detailIn(body.id, 'en')).failure).toBe(
      'The file needs more memory than it may use. Split it and send it again.',
    );
  });
});
