import { expect, test } from 'vitest';
import { shortForm } from './short-form.ts';

test.each([
  ['Sở Khoa học và Công nghệ', 'SKHCN'],
  ['Sở Khoa học và Công nghệ tỉnh Đồng Tháp', 'SKHCN'],
  ['Sở KH&CN', 'SKHCN'],
  ['Sở Thông tin và Truyền thông Thành phố Hồ Chí Minh', 'STTTT'],
  ['Sở Kế hoạch và Đầu tư', 'SKHĐT'],
  ['Ủy ban nhân dân tỉnh Đồng Tháp', 'UBND'],
  ['Văn phòng UBND tỉnh', 'VPUBND'],
  ['Cục Thống kê', 'CTK'],
  ['Viện Nghiên cứu phát triển kinh tế - xã hội', 'VNCPTKTXH'],
])('%s: %s', (agency, short) => {
  expect(shortForm(agency)).toBe(short);
});
