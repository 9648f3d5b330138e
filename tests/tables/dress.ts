import type { ImportSettings } from '@kts/domain';
import type { Choices } from './choices.ts';
import type { Column, Draft, Line } from './draft.ts';
import type { Facts, Place } from './facts.ts';
import type { Layout } from './layouts/layout.ts';
import { inText } from './spans.ts';
import { SOURCE_NAMES, type World } from './world.ts';

const FORM_NUMBERS = ['', 'Bảng 1. ', 'Biểu 12. ', 'Biểu số 3: ', 'Bảng 2: '];

const SPREADS = ['', ' phân theo địa phương', ' theo tỉnh, thành phố', ' của các tỉnh, thành phố'];

const GENERAL = [
  'Một số chỉ tiêu kinh tế số',
  'MỘT SỐ CHỈ TIÊU CHỦ YẾU',
  'Kết quả chuyển đổi số',
  'Tổng hợp số liệu',
];

/** Puts what rows and columns leave unsaid into titles or settings, with the lines that offices write around a table. */
export function dressed(choices: Choices, world: World, { columns, rows, left }: Layout): Draft {
  const settings: Record<string, string> = {};
  const said = titleOf(choices, world, left, settings);
  const titles: Line[] = [
    ...letterhead(choices, left),
    { text: said },
    ...linesBelowTitle(choices, left, said),
  ];
  const footers: Line[] = [];
  placeSource(choices, world, { titles, footers, settings });
  if (!choices.chance('status.unsaid', 0.1)) settings.status = 'A';
  if (choices.chance('footer.note', 0.1)) footers.push({ text: 'Ghi chú: Số liệu được làm tròn.' });
  if (choices.chance('footer.signature', 0.1))
    footers.push({ text: 'NGƯỜI LẬP BIỂU', right: 'THỦ TRƯỞNG ĐƠN VỊ' });
  const isExplained = columns.some(isMarked) && choices.chance('mark.explained', 0.5);
  if (isExplained)
    footers.push({
      text: choices.pick('mark.note', ['(*) Số sơ bộ', '(*): Số liệu sơ bộ.', 'Ghi chú: (*) Sơ bộ']),
    });
  const blank = choices.chance('titles.blank', 0.3) ? [{ text: '' }] : [];
  return {
    facts: left,
    titles: [...titles, ...blank],
    columns: isExplained ? columns.map(explained) : columns,
    rows,
    footers,
    settings: settings as ImportSettings,
    sheet: choices.pick('sheet', ['Sheet1', 'Số liệu', 'Bieu 1']),
    qualifiers: [],
  };
}

const isMarked = (column: Column): boolean => column.kind === 'figures' && column.facts.status === '?';

const explained = (column: Column): Column =>
  column.kind === 'figures' && isMarked(column)
    ? { ...column, facts: { ...column.facts, status: 'P' } }
    : column;

function titleOf(
  choices: Choices,
  world: World,
  { subject, place, period }: Facts,
  settings: Record<string, string>,
): string {
  const isNamed = subject !== undefined && !choices.chance('title.setting', 0.15);
  const isDated = period !== undefined && choices.chance('title.period', 0.7);
  if (subject !== undefined && !isNamed) settings.indicator = subject.code;
  if (period !== undefined && !isDated) settings.period = period;
  const name = isNamed ? world.nameOf(subject) : choices.pick('title.general', GENERAL);
  const spread = place === undefined ? choices.pick('title.spread', SPREADS) : ` ${placeInText(place)}`;
  const text = `${choices.pick('title.number', FORM_NUMBERS)}${name}${spread}${isDated ? ` ${inText(period)}` : ''}`;
  return choices.chance('title.upper', 0.2) ? text.toLocaleUpperCase('vi') : text;
}

const placeInText = ({ isCity, name }: Place): string => `${isCity ? 'thành phố' : 'tỉnh'} ${name}`;

function letterhead(choices: Choices, { place }: Facts): Line[] {
  if (!choices.chance('letterhead', 0.15)) return [];
  const office =
    place === undefined
      ? 'BỘ THÔNG TIN VÀ TRUYỀN THÔNG'
      : `UBND ${place.isCity ? 'THÀNH PHỐ' : 'TỈNH'} ${place.name.toLocaleUpperCase('vi')}`;
  return [
    { text: office, right: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM' },
    { text: '', right: 'Độc lập - Tự do - Hạnh phúc' },
  ];
}

/** The unit of the one indicator of a table, unless it is the indicator's own and may go unsaid. */
function linesBelowTitle(choices: Choices, { subject, unit }: Facts, title: string): Line[] {
  if (subject === undefined || unit === undefined || subject.code.endsWith('-rank')) return [];
  const own = unit === subject.units[0] && title.length > 0;
  if (own && choices.chance('unit.unsaid', 0.3)) return [];
  return [
    choices.pick('unit.line', [
      { text: `Đơn vị tính: ${unit.text}` },
      { text: `ĐVT: ${unit.text}` },
      { text: '', right: `Đơn vị tính: ${unit.text}` },
    ]),
  ];
}

type Around = {
  readonly titles: Line[];
  readonly footers: Line[];
  readonly settings: Record<string, string>;
};

function placeSource(choices: Choices, { source }: World, { titles, footers, settings }: Around): void {
  const name = choices.pick('source.name', SOURCE_NAMES[source] ?? [source]);
  const where = choices.pick('source.where', ['setting', 'footer', 'title'] as const);
  if (where === 'setting') settings.source = source;
  if (where === 'footer') footers.push({ text: `Nguồn: ${name}` });
  if (where === 'title') titles.push({ text: `Nguồn: ${name}` });
}
