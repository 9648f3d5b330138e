import type { CodebookThing, RecordReason } from '@kts/domain';
import { said, type Said, type WordsFor } from '../said.ts';

const THINGS: Readonly<Record<CodebookThing, string>> = {
  indicator: 'chỉ tiêu',
  unit: 'đơn vị',
  area: 'địa bàn',
  region: 'vùng',
  source: 'nguồn',
  document: 'văn bản',
  target: 'mục tiêu',
};

/** Of the codebook's own files. */
export const recordWords: WordsFor<RecordReason, Said> = {
  'codebook-file-missing': ({ file }) => said(`Thiếu tệp ${file} của danh mục.`),
  'record-columns-missing': ({ missing, all }) =>
    said(`Thiếu cột: ${missing.join(', ')}.`, `Dòng đầu phải có: ${all.join(', ')}.`),
  'record-blank': () => said('Ô này không được để trống.'),
  'record-number': () => said('Không phải số (dấu thập phân là dấu chấm).'),
  'record-value': ({ allowed }) => said('Giá trị không thuộc danh mục.', allowed.join(', ')),
  'record-yes-or-blank': () => said('Chỉ ghi «yes» hoặc để trống.', 'yes'),
  'record-period': () => said('Không phải kỳ (2025, 2025-S1, 2025-Q2, 2025-06).'),
  'record-day': () => said('Không phải ngày (YYYY-MM-DD).'),
  'record-date': () => said('Không phải ngày, tháng hoặc năm (2024, 2024-02, 2024-02-29).'),
  'record-repeated': ({ name }) => said(`Đã có dòng khác cho ${name}.`),
  'record-area-known': () => said('Địa bàn này đã có trong danh mục hiện hành.'),
  'record-rank-code': () => said('Mã của thứ hạng, và chỉ của thứ hạng, có đuôi «-rank».'),
  'record-bounds': () => said('Giá trị lớn nhất phải lớn hơn giá trị nhỏ nhất.'),
  'record-range-end': () => said('Giá trị cuối chỉ có, và phải có, khi mục tiêu là một khoảng (range).'),
  'record-baseline': () => said('Mốc xuất phát phải có cả kỳ và giá trị.'),
  'reference-unknown': ({ thing, name }) => said(`Không có ${THINGS[thing]} «${name}» trong danh mục.`),
};
