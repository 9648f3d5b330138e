import type { Boundaries, Codebook, ObservationStatus } from '@kts/domain';
import { nameOn, periodEnd } from '@kts/domain';
import { formatFor } from '@kts/words';
import type { WrittenTable } from '../../formats/write-table.ts';
import type { TemplateRow } from './template-rows.ts';

/** The columns of a template, in their order; the importer knows each heading. */
export const TEMPLATE_HEADINGS = [
  'Chỉ tiêu',
  'Địa bàn',
  'Kỳ',
  'Giá trị',
  'Đơn vị',
  'Tình trạng',
  'Nguồn',
  'Địa giới',
  'Chất lượng',
  'Ghi chú',
] as const;

/** Statuses that are chosen from a list; rarer ones are written in codes. */
export const STATUS_CHOICES = { A: 'Chính thức', P: 'Sơ bộ', E: 'Ước tính' } as const satisfies Partial<
  Record<ObservationStatus, string>
>;

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
    reading === null ? null : statusCell(reading.status),
    codebook.source(source)?.nameVi ?? source,
    boundaries === null ? null : LISTS[boundaries],
    reading === null || reading.quality === 'ok' ? null : reading.quality,
    reading?.note ?? null,
  ]),
];

function statusCell(status: readonly ObservationStatus[]): string {
  const codes = status.join(' ');
  return (STATUS_CHOICES as Readonly<Record<string, string>>)[codes] ?? codes;
}
