import type { Boundaries, Codebook } from '@kts/domain';
import { nameOn, periodEnd } from '@kts/domain';
import { formatFor, words, writeStatus } from '@kts/words';
import type { WrittenTable } from '../../formats/write-table.ts';
import type { TemplateRow } from './template-rows.ts';

/** The columns of a template, in their order; the importer knows each heading. */
export const TEMPLATE_HEADINGS = [
  'Chỉ tiêu',
  'Địa bàn',
  'Kỳ',
  'Giá trị',
  'Đơn vị',
  'Tình trạng số liệu',
  'Nguồn',
  'Địa giới',
  'Chất lượng',
  'Mức nêu',
  'Ghi chú',
] as const;

const { readings } = words.vi;

/** Statuses that are chosen from a list; rarer ones are written by hand. */
export const STATUS_CHOICES: readonly string[] = [
  readings.statuses.A,
  readings.statuses.P,
  readings.statuses.E,
];

const LISTS: Readonly<Record<Boundaries, string>> = { '2024': '63 tỉnh', '2025': '34 tỉnh' };

/** Rows under their headings, with names in place of codes. Sent back as it is, it changes nothing. */
export const templateTable = (
  rows: readonly TemplateRow[],
  codebook: Pick<Codebook, 'source'>,
): WrittenTable => [
  TEMPLATE_HEADINGS,
  ...rows.map(({ indicator, area, period, source, boundaries, reading }) => [
    indicator.nameVi,
    nameOn(area, periodEnd(period)).nameVi,
    formatFor('vi').period(period),
    reading?.value ?? null,
    indicator.unit,
    reading === null ? null : writeStatus(readings, reading.status),
    codebook.source(source)?.nameVi ?? source,
    boundaries === null ? null : LISTS[boundaries],
    reading === null || reading.quality === 'ok' ? null : readings.qualities[reading.quality],
    reading === null || reading.bound === null ? null : readings.bounds[reading.bound],
    reading?.note ?? null,
  ]),
];
