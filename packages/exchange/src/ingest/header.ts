import type { Issue } from '../formats/issue.ts';
import { fileIssue, lineIssue, shown } from '../formats/issue.ts';
import type { Table, TableRow } from '../formats/table.ts';
import { columnIndex, columnLetter } from '../formats/table.ts';
import { fold } from './fold.ts';
import type { ColumnRole, ImportSettings } from './import-plan.ts';
import { nearest } from './nearest.ts';

/** Headings as offices and programs write them, folded. */
const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  indicator: [
    'indicator',
    'indicator code',
    'indicator id',
    'chi tieu',
    'ma chi tieu',
    'ten chi tieu',
    'chi so',
    'ten chi so',
    'noi dung',
  ],
  province: [
    'province',
    'area',
    'locality',
    'location',
    'province name',
    'tinh',
    'tinh thanh',
    'tinh thanh pho',
    'tinh tp',
    'ten tinh',
    'dia phuong',
    'tinh dia phuong',
    'ten dia phuong',
    'dia ban',
    'don vi hanh chinh',
    'tinh thanh pho truc thuoc trung uong',
    'ten tinh thanh pho',
    'ten tinh thanh',
    'tinh hoac thanh pho',
  ],
  provinceCode: [
    'province code',
    'area code',
    'ma tinh',
    'ma dia phuong',
    'ma so tinh',
    'ma don vi',
    'ma don vi hanh chinh',
    'ma tinh thanh pho',
    'ma',
  ],
  period: [
    'period',
    'time',
    'time period',
    'year',
    'ky',
    'ky bao cao',
    'ky so lieu',
    'thoi gian',
    'thoi ky',
    'nam',
    'thoi diem',
  ],
  value: [
    'value',
    'obs value',
    'gia tri',
    'so lieu',
    'tri so',
    'ket qua',
    'gia tri chi tieu',
    'so lieu ky nay',
  ],
  unit: ['unit', 'unit measure', 'don vi', 'don vi tinh', 'dvt'],
  status: ['status', 'obs status', 'trang thai', 'tinh chat so lieu', 'loai so lieu', 'tinh trang'],
  source: ['source', 'nguon', 'nguon so lieu', 'nguon du lieu'],
  releasedOn: ['released on', 'released', 'release date', 'published', 'ngay cong bo', 'ngay phat hanh'],
  boundaries: ['boundaries', 'dia gioi', 'dia gioi hanh chinh', 'ranh gioi', 'danh sach tinh'],
  note: ['note', 'notes', 'ghi chu', 'chu thich'],
  noteEn: ['note en', 'ghi chu tieng anh', 'ghi chu en'],
  quality: ['quality', 'chat luong', 'do tin cay'],
  sourceTitle: ['source title', 'ten tai lieu', 'tai lieu', 'ten nguon'],
  sourceUrl: ['source url', 'url', 'link', 'dia chi nguon', 'duong dan', 'lien ket'],
  ordinal: ['stt', 'tt', 'so tt', 'so thu tu', 'no', 'ordinal'],
};

const ROLE_OF = new Map<string, ColumnRole>();
for (const [role, headings] of Object.entries(HEADINGS)) {
  for (const heading of headings) ROLE_OF.set(heading, role as ColumnRole);
}

/** The role that a heading names, or null. A bracketed addition does not count: "Giá trị (tỷ đồng)". */
export function roleOf(heading: string): ColumnRole | null {
  return ROLE_OF.get(fold(heading)) ?? ROLE_OF.get(fold(heading.replace(/\([^)]*\)/g, ' '))) ?? null;
}

/** A heading found: where, and which column holds what. */
export type Heading = {
  /** Place of the row in the table. */
  readonly at: number;
  readonly line: number;
  readonly names: readonly string[];
  readonly places: ReadonlyMap<ColumnRole, number>;
  readonly issues: readonly Issue[];
};

/** A heading below more rows than this is not looked for: titles of office papers are shorter. */
const DEEPEST = 60;

/** The row whose cells name most roles (at least two, a value or a province among them), or null. */
export function findHeading(table: Table, settings: ImportSettings): Heading | null {
  if (settings.headerLine !== undefined) {
    const at = table.rows.findIndex(({ line }) => line === settings.headerLine);
    const row = table.rows[at];
    return row === undefined ? null : headingOf(row, at, settings);
  }
  let best = -1;
  let most = 1;
  table.rows.slice(0, DEEPEST).forEach((row, at) => {
    const roles = new Set(row.cells.map(roleOf).filter((role) => role !== null));
    if (roles.size > most && (roles.has('value') || roles.has('province') || roles.has('provinceCode'))) {
      best = at;
      most = roles.size;
    }
  });
  const row = table.rows[best];
  return row === undefined ? null : headingOf(row, best, settings);
}

function headingOf(row: TableRow, at: number, settings: ImportSettings): Heading {
  const names = row.cells.map((cell) => cell.trim());
  const places = new Map<ColumnRole, number>();
  const issues: Issue[] = [];
  const declared = new Map(
    Object.entries(settings.columns ?? {}).map(([role, letter]) => [columnIndex(letter), role as ColumnRole]),
  );
  names.forEach((name, index) => {
    const role = declared.get(index) ?? roleOf(name);
    if (role === null) {
      if (name !== '') issues.push(unknownHeading(row.line, index, name));
    } else if (places.has(role)) {
      issues.push(repeatedHeading(row.line, index, name, names[places.get(role) ?? 0] ?? ''));
    } else places.set(role, index);
  });
  return { at, line: row.line, names, places, issues };
}

function unknownHeading(line: number, index: number, name: string): Issue {
  const like = nearest(fold(name), ROLE_OF.keys());
  return {
    ...lineIssue(
      line,
      'header-unknown',
      'Cột này không thuộc mẫu nhập nên không được đọc.',
      like === null ? 'Bỏ cột này, hoặc chọn ý nghĩa của cột.' : `Có phải «${like}»?`,
      shown(name),
    ),
    severity: 'warning',
    column: columnLetter(index),
    columnName: name,
  };
}

const repeatedHeading = (line: number, index: number, name: string, first: string): Issue => ({
  ...lineIssue(
    line,
    'header-duplicate',
    `Cột «${name}» trùng ý nghĩa với cột «${first}».`,
    'Giữ một cột, đổi tên hoặc bỏ cột kia.',
    shown(name),
  ),
  column: columnLetter(index),
  columnName: name,
});

/** Roles without which there is no figure, and their Vietnamese headings. */
const NEEDED: readonly (readonly [role: ColumnRole, heading: string])[] = [
  ['indicator', 'chỉ tiêu'],
  ['province', 'tỉnh'],
  ['period', 'kỳ'],
  ['value', 'giá trị'],
];

/** What a long table still lacks, given the settings. */
export function missingRoles(
  places: ReadonlyMap<ColumnRole, number>,
  settings: ImportSettings,
): readonly string[] {
  const given = (role: ColumnRole): boolean =>
    places.has(role) ||
    (role === 'province' && places.has('provinceCode')) ||
    (role === 'indicator' && settings.indicator !== undefined) ||
    (role === 'period' && settings.period !== undefined);
  return NEEDED.filter(([role]) => !given(role)).map(([, heading]) => heading);
}

export const headerMissing = (
  line: number | null,
  missing: readonly string[],
  found: string | null,
): Issue => ({
  ...fileIssue(
    'header-missing',
    line === null ? 'Không tìm thấy dòng tiêu đề của bảng.' : `Thiếu cột: ${missing.join(', ')}.`,
    'Dòng tiêu đề cần có: chỉ tiêu, tỉnh, kỳ, giá trị (có thể thêm đơn vị, trạng thái, nguồn, ngày công bố, địa giới, ghi chú).',
    found,
  ),
  line,
});
