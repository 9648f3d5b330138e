import type { CheckReason } from '@kts/domain';
import { writeTrimmed } from '../../numbers.ts';
import { said, type Said, type WordsFor } from '../said.ts';

const number = (value: number): string => writeTrimmed('vi', value, 10);
const range = (min: number | null, max: number | null): string =>
  [min === null ? '' : `từ ${number(min)}`, max === null ? '' : `đến ${number(max)}`].join(' ').trim();
const more = (isMore: boolean): string => (isMore ? 'lớn' : 'nhỏ');
const checkUnit = (unit: string): string => `Kiểm tra đơn vị (${unit}).`;
const KEEP_ONE = 'Giữ lại một dòng.';

/** Of figures beside others. */
export const checkWords: WordsFor<CheckReason, Said> = {
  repeated: ({ line }) => said(`Trùng hoàn toàn với dòng ${line}; chỉ tính một lần.`),
  'repeated-otherwise': ({ first, line, text }) =>
    said(
      `Dòng ${first} và dòng ${line} cùng một chỉ tiêu, tỉnh, kỳ, nguồn nhưng không giống nhau: dòng ${first} ghi «${text}».`,
      KEEP_ONE,
    ),
  'repeated-with-other-remarks': ({ first, line }) =>
    said(
      `Dòng ${first} và dòng ${line} cùng một chỉ tiêu, tỉnh, kỳ, nguồn nhưng không giống nhau: trạng thái hoặc ghi chú khác nhau.`,
      KEEP_ONE,
    ),
  'slip-from-stored': ({ isMore, other, times, unit }) =>
    said(
      `Số mới ${more(isMore)} hơn số đang có (${number(other)}) khoảng ${number(times)} lần: có thể nhầm đơn vị.`,
      checkUnit(unit.vi),
    ),
  'slip-from-neighbour': ({ isMore, other, times, unit }) =>
    said(
      `Số ${more(isMore)} hơn kỳ bên cạnh (${number(other)}) khoảng ${number(times)} lần: có thể nhầm đơn vị.`,
      checkUnit(unit.vi),
    ),
  'far-from-peers': ({ isMore, other, times, unit }) =>
    said(
      `Số ${more(isMore)} hơn số ở giữa của các tỉnh trong tệp (${number(other)}) hơn ${number(times)} lần: có thể nhầm đơn vị hoặc dấu ngăn nghìn.`,
      checkUnit(unit.vi),
    ),
  'beyond-provinces': ({ least, most, unit }) =>
    said(
      `Số khác xa mọi tỉnh khác (${number(least)}–${number(most)}): có thể nhầm đơn vị.`,
      checkUnit(unit.vi),
    ),
  'beyond-bounds': ({ min, max, unit }) =>
    said(
      `Số nằm ngoài mức một địa phương có thể có (${range(min, max)}): có thể nhầm đơn vị.`,
      checkUnit(unit.vi),
    ),
  jump: ({ isMore, before, times }) =>
    said(
      `Số ${isMore ? 'tăng' : 'giảm'} hơn ${number(times)} lần so với kỳ trước (${number(before)}).`,
      'Kiểm tra lại số; nếu đúng thì xác nhận.',
    ),
  'share-differs': ({ stated, computed }) =>
    said(
      `Tỷ trọng ghi ${number(stated)} %, tính từ hai số thành phần ra ${number(computed)} %.`,
      'Kiểm tra tỷ trọng, giá trị tăng thêm và GRDP; nếu đúng thì xác nhận.',
    ),
  'part-exceeds-whole': ({ part, whole, partValue, wholeValue }) =>
    said(
      `«${part.vi}» lớn hơn «${whole.vi}» (${number(partValue)} so với ${number(wholeValue)}).`,
      'Kiểm tra cả hai số.',
    ),
  'country-total-differs': ({ stated, sum, unit }) =>
    said(
      `Cả nước ghi ${number(stated)}, cộng các tỉnh ra ${number(sum)} (${unit.vi}).`,
      'Kiểm tra số của từng tỉnh và số cả nước; nếu đúng thì xác nhận.',
    ),
  'total-differs': ({ label, stated, sum, unit }) =>
    said(
      `«${label}» ghi ${number(stated)}, cộng các phần ra ${number(sum)}${unit === null ? '' : ` (${unit.vi})`}.`,
      'Kiểm tra từng phần và số tổng; nếu đúng thì xác nhận.',
    ),
  'erases-figure': ({ before, unit }) =>
    said(
      `Ô ghi là không có số liệu, nhưng đã công bố ${number(before)} ${unit.vi}: số này sẽ bị xóa.`,
      'Ghi số nếu có; nếu đúng là phải xóa thì xác nhận và nêu lý do.',
    ),
};
