import { expect, test } from 'vitest';
import { toCsv } from '../../charts/csv.ts';
import { issueTable } from './issue-table.ts';

test('one line an issue, and nothing that a spreadsheet takes for a formula', () => {
  const headings = {
    severity: 'Mức',
    line: 'Dòng',
    column: 'Cột',
    code: 'Mã',
    message: 'Nội dung',
    found: 'Đang ghi',
    suggestion: 'Nên sửa',
  };
  const table = issueTable(
    [
      {
        severity: 'error',
        line: 3,
        column: 'A',
        columnName: 'tỉnh',
        code: 'province-unknown',
        message: 'Không có tỉnh này, kiểm tra lại.',
        found: '=1+1',
        suggestion: null,
        params: null,
        fix: null,
      },
    ],
    headings,
  );
  expect(toCsv(table).slice(1)).toBe(
    'Mức,Dòng,Cột,Mã,Nội dung,Đang ghi,Nên sửa\r\n' +
      'error,3,A,province-unknown,"Không có tỉnh này, kiểm tra lại.",\'=1+1,\r\n',
  );
});
