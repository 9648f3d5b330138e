import { byWord } from './by-word.ts';
import { fold, LONGEST_NAME, withoutNotes } from './fold.ts';
import type { ColumnRole } from '@kts/domain';

/** Headings as offices and programs write them, folded. */
const HEADINGS: Readonly<Record<ColumnRole, readonly string[]>> = {
  indicator: [
    'indicator',
    'indicator code',
    'indicator id',
    'indicator name',
    'noi dung chi tieu',
    'chi tieu thong ke',
    'tieu chi',
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
    'province city',
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
    'cities provincies',
    'cities provinces',
    'provinces cities',
    'provinces',
    'cities',
    'ten don vi hanh chinh',
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
    'reporting period',
    'ky du lieu',
    'nam bao cao',
    'nam so lieu',
    'thoi gian bao cao',
    'year',
    'ky',
    'ky bao cao',
    'ky so lieu',
    'thoi gian',
    'thoi ky',
    'nam',
    'thoi diem',
  ],
  quarter: ['quarter', 'quy', 'quy bao cao'],
  month: ['month', 'thang', 'thang bao cao'],
  value: [
    'value',
    'obs value',
    'figure',
    'gia tri thuc hien',
    'so lieu thuc hien',
    'ket qua thuc hien',
    'gia tri',
    'so lieu',
    'tri so',
    'ket qua',
    'gia tri chi tieu',
    'so lieu ky nay',
  ],
  unit: ['unit', 'unit measure', 'don vi', 'don vi tinh', 'dvt'],
  status: [
    'status',
    'obs status',
    'trang thai',
    'tinh chat so lieu',
    'loai so lieu',
    'tinh trang',
    'tinh trang so lieu',
    'status of the data',
  ],
  source: [
    'source',
    'nguon',
    'nguon so lieu',
    'nguon du lieu',
    'nguon cung cap',
    'nguon thong tin',
    'don vi cung cap',
    'co quan cung cap',
    'data source',
  ],
  releasedOn: ['released on', 'released', 'release date', 'published', 'ngay cong bo', 'ngay phat hanh'],
  boundaries: ['boundaries', 'dia gioi', 'dia gioi hanh chinh', 'ranh gioi', 'danh sach tinh'],
  note: ['note', 'notes', 'ghi chu', 'chu thich'],
  noteEn: ['note en', 'ghi chu tieng anh', 'ghi chu en'],
  quality: ['quality', 'chat luong', 'do tin cay', 'luu y ve chat luong'],
  bound: ['bound', 'muc neu', 'can', 'muc neu cua nguon'],
  sourceTitle: ['source title', 'ten tai lieu', 'tai lieu', 'ten nguon'],
  sourceUrl: ['source url', 'url', 'link', 'dia chi nguon', 'duong dan', 'lien ket'],
  ordinal: [
    'stt',
    'tt',
    'so tt',
    'so thu tu',
    'thu tu',
    'no',
    'ordinal',
    'ma so',
    'ma so chi tieu',
    'hang he thong xep',
    'rank computed here',
  ],
};

/** Folded heading → what stands under it. */
export const ROLE_OF: ReadonlyMap<string, ColumnRole> = byWord(HEADINGS);

/**
 * The role that a heading names, or null. Additions in brackets and marks of footnotes do not
 * count: "Giá trị (tỷ đồng)²"; programs write "giaTri".
 */
export function roleOf(heading: string): ColumnRole | null {
  const text = withoutNotes(heading);
  if (text.length > LONGEST_NAME) return null;
  return (
    ROLE_OF.get(fold(text)) ??
    ROLE_OF.get(fold(text.replace(/\([^)]*\)|\[[^\]]*\]/g, ' '))) ??
    ROLE_OF.get(fold(text.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' '))) ??
    roleInTwoLanguages(text)
  );
}

/** "Giá trị/Value", and the two under one another: every part names the same. */
function roleInTwoLanguages(text: string): ColumnRole | null {
  const parts = text.split(/[\n/|]/).map((part) => ROLE_OF.get(fold(part)) ?? null);
  const [role = null] = parts;
  return parts.length > 1 && parts.every((other) => other === role) ? role : null;
}
