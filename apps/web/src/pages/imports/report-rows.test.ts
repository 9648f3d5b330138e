import { describe, expect, test } from 'vitest';
import { reportRows } from './report-rows.ts';

const HEAD = '\ufeffDòng,Cột,Tên cột,Trang tính,Mức,Mã,Nội dung,Đang ghi,Nên sửa,tỉnh,kỳ,giá trị\r\n';
const REPORT = [
  HEAD,
  ',,,,lỗi,file-encoding,Cả tệp,,\r\n',
  '3,A,tỉnh,,lỗi,province-unknown,"Không có, ở đây",Tiền Gian,"Có phải «Tiền Giang»?",Tiền Gian,2022,"0,5"\r\n',
  '3,C,giá trị,,cảnh báo,outlier,Xa,"0,5",,Tiền Gian,2022,"0,5"\r\n',
  '7,C,giá trị,,lỗi,number-format,Không là số,,,"Huế ""cũ""","2022\r\n(ước)",\'=1+1\r\n',
].join('');

const rowsIn = (text: string, piece: number, most = 100) => {
  const report = reportRows(most);
  for (let at = 0; at < text.length; at += piece) report.take(text.slice(at, at + piece));
  report.end();
  return report;
};

describe('rows of the error report', () => {
  test.each([1, 2, 7, 1000])('in pieces of %d', (piece) => {
    expect([...rowsIn(REPORT, piece).rows]).toEqual([
      [3, ['Tiền Gian', '2022', '0,5']],
      [7, ['Huế "cũ"', '2022\r\n(ước)', '=1+1']],
    ]);
  });

  test('no more than are wanted', () => {
    const report = rowsIn(REPORT, 5, 1);
    expect([...report.rows.keys()]).toEqual([3]);
    expect(report.isFull()).toBe(true);
  });

  test('without a closing line end', () => {
    expect([...rowsIn(REPORT.slice(0, -2), 9).rows.keys()]).toEqual([3, 7]);
  });
});
