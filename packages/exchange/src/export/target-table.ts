import { boundariesOn, type Codebook, dayOf, decidedOn, inForceOn, nameOn, type Target } from '@kts/domain';
import type { WrittenTable } from '../formats/write-table.ts';

/** In the order of the printed form; {@link planTargets} reads each of them. */
const HEADINGS = [
  'tỉnh',
  'chỉ tiêu',
  'năm',
  'so sánh',
  'giá trị',
  'giá trị cuối',
  'đơn vị',
  'văn bản',
  'số hiệu',
  'ngày ban hành',
  'cơ quan',
  'nguồn quyết định',
  'ghi chú',
  'đường dẫn',
] as const;

const SIGNS = { '>=': '≥', '<=': '≤', '=': 'đạt', '~': 'khoảng', range: 'từ đến' } as const;

/**
 * The targets as a file of targets has them: what is written here and read again changes nothing. A name
 * that the reader would take for another area, or for none, is written as its slug.
 */
export function targetTable(
  targets: readonly Target[],
  { areas, area, indicator }: Pick<Codebook, 'areas' | 'area' | 'indicator'>,
): WrittenTable {
  const nameOf = ({ area: slug, document, period }: Target): string => {
    const day = decidedOn(document.issuedOn, period);
    const known = area(slug);
    if (known === undefined || day === null || !inForceOn(known, dayOf(boundariesOn(day)))) return slug;
    const { nameVi } = nameOn(known, day);
    const bearers = areas.filter((each) => each.names.some((name) => name.nameVi === nameVi));
    return bearers.length === 1 ? nameVi : slug;
  };
  const rows = targets.map((target) => [
    nameOf(target),
    target.indicator,
    target.period,
    SIGNS[target.comparator],
    figure(target.value),
    target.valueMax === null ? null : figure(target.valueMax),
    indicator(target.indicator)?.unit ?? null,
    target.document.titleVi,
    target.document.number,
    target.document.issuedOn,
    target.document.issuer,
    target.source,
    target.noteVi,
    target.document.address,
  ]);
  return [[...HEADINGS], ...rows];
}

/** With a comma, as the readers of such a file write them. */
const figure = (value: number): string => String(value).replace('.', ',');
