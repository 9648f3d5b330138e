import { expect, test } from 'vitest';
import { theCodebook } from '../../testing/codebook.ts';
import { lexiconOf } from '@kts/words/reading/lexicon';

const { sourcesIn } = lexiconOf(theCodebook);

test.each([
  ['Cục Thống kê tỉnh Tiền Giang', ['nso']],
  ['Theo Tổng cục Thống kê', ['nso']],
  ['NGTK 2022', ['nso']],
  ['Bộ KH và CN', ['mic']],
  ['Bộ Thông tin & Truyền thông', ['mic']],
  ['UBND Tiền Giang', ['province']],
  ['Tỉnh Tiền Giang', ['province']],
  ['TP. Hồ Chí Minh', ['province']],
  ['Sở Công Thương', ['province']],
  ['Báo Lao động', ['press']],
  ['Báo cáo của Cục Thống kê', ['nso']],
  ['TCTK; Bộ TT&TT', ['mic', 'nso']],
  ['Báo Đồng Khởi dẫn Cục Thống kê', ['press', 'nso']],
  ['Báo cáo tổng hợp', []],
  ['Bảo hiểm xã hội', []],
  ['Số liệu', []],
  ['Facebook', []],
])('the sources that «%s» names', (text, sources) => {
  expect([...sourcesIn(text)].toSorted()).toEqual(sources.toSorted());
});
