import type { Column, FigureRow } from '../draft.ts';
import { firstOf } from '../layouts/layout.ts';
import { placesIn } from '../places.ts';
import { inText } from '../spans.ts';
import { worldOf } from '../world.ts';
import {
  BARE,
  type OfficeMaker,
  labelColumn,
  laidOut,
  lineOf,
  textColumn,
  worldOfOne,
} from './office-table.ts';

/** Our own template, filled in. */
export const template: OfficeMaker = (choices) => {
  const world = worldOf(choices);
  const rows = world.subjects.flatMap((subject) =>
    world.places.flatMap((place) =>
      world.periods.map(
        (period): FigureRow => ({
          kind: 'figures',
          label: place.name,
          facts: { subject, place, period, status: 'A' },
        }),
      ),
    ),
  );
  const columns: Column[] = [
    textColumn('chỉ tiêu', ({ facts }) => facts.subject?.code ?? null),
    textColumn('tỉnh', ({ label }) => label),
    textColumn('kỳ', ({ facts }) => facts.period ?? null),
    { kind: 'figures', path: ['giá trị'], facts: {} },
    textColumn(
      'đơn vị',
      ({ facts }) => UNITS.get(facts.subject?.code ?? '') ?? facts.subject?.units[0]?.text ?? null,
    ),
    textColumn('trạng thái', () => 'chính thức'),
    textColumn('chất lượng', () => null),
    textColumn('nguồn', () => world.source),
    textColumn('địa giới', ({ facts }) => facts.place?.boundaries ?? null),
    textColumn('ghi chú', () => null),
  ];
  return laidOut(choices, world, { ...BARE, facts: {}, titles: [], columns, rows, settings: {} });
};

/** The indicators' own units, where they are not the first of the subject's. */
const UNITS = new Map([
  ['dti', 'điểm (0–1)'],
  ['pci', 'điểm (0–100)'],
]);

/** The table that the comparison page gives. */
export const comparison: OfficeMaker = (choices) => {
  const world = worldOfOne(choices);
  const subject = firstOf(world.subjects);
  const period = firstOf(world.periods);
  const unit = subject.units[0]?.text ?? '';
  const rows = world.places.map(
    (place): FigureRow => ({ kind: 'figures', label: place.name, facts: { place, status: 'P' } }),
  );
  const columns: Column[] = [
    labelColumn('Địa bàn'),
    { kind: 'text', path: ['Hạng hệ thống xếp'], text: (_, at) => `${at + 1}` },
    { kind: 'figures', path: [`Giá trị, ${unit}`], facts: {} },
    textColumn('Kỳ báo cáo', () => period),
    textColumn('Nguồn số liệu', () => SOURCES_SHOWN[world.source] ?? world.source),
    textColumn('Tình trạng số liệu', () => 'Sơ bộ'),
    textColumn('Lưu ý về chất lượng', () => 'Đọc trực tiếp từ nguồn'),
    textColumn('Cách có số', () => 'Số công bố'),
    textColumn('Ngày công bố', () => '25/10/2026'),
    textColumn('Ghi chú', () => null),
  ];
  const titles = [
    lineOf(
      `${world.nameOf(subject)}, ${inText(period)}, ${placesIn(world.boundaries).length} tỉnh, thành phố (Đơn vị tính: ${unit})`,
    ),
  ];
  const footers = [
    lineOf(`Nguồn: ${SOURCES_SHOWN[world.source] ?? world.source}.`),
    lineOf('Số liệu đến ngày 01/12/2026.'),
  ];
  return laidOut(choices, world, {
    ...BARE,
    facts: { ...{ subject, period } },
    titles,
    columns,
    rows,
    footers,
    settings: {},
  });
};

const SOURCES_SHOWN: Readonly<Record<string, string>> = {
  nso: 'Cơ quan thống kê',
  province: 'Địa phương báo cáo',
  mic: 'Bộ TT&TT (nay là Bộ KH&CN)',
  vcci: 'VCCI',
};
