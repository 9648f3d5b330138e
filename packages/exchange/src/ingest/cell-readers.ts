import type { Area, Boundaries, Indicator, ObservationStatus, Period, Quality } from '@kts/domain';
import { boundariesOn, periodEnd } from '@kts/domain';
import type { AreaReader } from './area-names.ts';
import { readBoundaries } from './boundary-names.ts';
import type { DraftUnit } from './drafts.ts';
import { bare, withoutNotes } from './fold.ts';
import { ORDINAL } from './heading-text.ts';
import type { Question } from './import-plan.ts';
import type { Named } from './indicator-names.ts';
import type { Lexicon } from './lexicon.ts';
import type { Outcome } from './outcome.ts';
import { accept, memoised, refuse } from './outcome.ts';
import { readPeriod } from './period.ts';
import { valueAt } from './slots.ts';
import type { UnitNames } from './unit.ts';
import { sourceAnswerId, sourceQuestion, unknownSourceQuestion } from './source-question.ts';
import { readAddress, readQuality, readReleasedOn, readStatusCell } from './remark-readers.ts';

export type DatedPeriod = { readonly period: Period; readonly era: Boundaries };

/** A text that can be several periods waits for a person. */
export type PeriodOutcome =
  | Outcome<DatedPeriod>
  | { readonly ok: 'ask'; readonly candidates: readonly Period[] };

/** One reader for each kind of cell; each distinct text is read once. */
export type CellReaders = {
  readonly indicator: (text: string) => Outcome<Indicator>;
  readonly source: (text: string) => Outcome<string>;
  /** What to ask where {@link source} refuses a text, null when there is nothing to ask. */
  readonly askSource: (text: string) => Omit<Question, 'line' | 'column'> | null;
  readonly period: (text: string) => PeriodOutcome;
  readonly area: (text: string, era: Boundaries) => Outcome<Area>;
  /** Where the list is not known yet: is it a name or code of any? */
  readonly areaOfAny: (text: string) => Outcome<Area>;
  readonly boundaries: (text: string) => Outcome<Boundaries | null>;
  readonly status: (text: string) => Outcome<readonly ObservationStatus[]>;
  readonly quality: (text: string) => Outcome<Quality>;
  readonly releasedOn: (text: string) => Outcome<string | null>;
  readonly address: (text: string) => Outcome<string | null>;
  readonly unit: (text: string, indicator: Indicator) => Outcome<DraftUnit>;
  readonly isUnit: (text: string) => boolean;
  /** What a person answered, by question. */
  readonly answers: ReadonlyMap<string, string>;
  /** Asked where a file does not say who measured its figures. */
  readonly sourceQuestion: Omit<Question, 'line' | 'column'>;
};

/** `answers` may hold what a person said of a period that can be several, under `period:<text>`. */
export function cellReaders(lexicon: Lexicon, answers: ReadonlyMap<string, string>): CellReaders {
  const { codebook, areas, units } = lexicon;
  const maySuggest = suggestionBudget();
  const inEra = {
    '2024': memoised((text) => readArea(areas, text, '2024', maySuggest)),
    '2025': memoised((text) => readArea(areas, text, '2025', maySuggest)),
  };
  const read = new Map<Indicator, (text: string) => Outcome<DraftUnit>>();
  return {
    indicator: memoised(indicatorReader(lexicon.indicators, maySuggest)),
    source: memoised(sourceReader(lexicon, answers)),
    askSource: memoised(unknownSourceQuestion(lexicon)),
    period: memoised((text) => readPeriodCell(text, answers)),
    area: (text, era) => inEra[era](text),
    areaOfAny: (text) => {
      // The names of 2025 are all among those before: what is unknown to both is told with the nearest of these.
      const now = inEra['2025'](text);
      return now.ok ? now : inEra['2024'](text);
    },
    boundaries: memoised(readBoundaries),
    status: memoised(readStatusCell),
    quality: memoised(readQuality),
    releasedOn: memoised(readReleasedOn),
    address: memoised(readAddress),
    unit: (text, indicator) =>
      valueAt(read, indicator, () => memoised((unit: string) => readUnit(unit, indicator, units)))(text),
    isUnit: units.isUnit,
    answers,
    sourceQuestion: sourceQuestion(codebook),
  };
}

const isMissing = (text: string): boolean => text.trim() === '';
const EMPTY_KEY = refuse(
  'missing-key',
  'Ô bắt buộc bị để trống.',
  'Ghi đủ chỉ tiêu, tỉnh và kỳ ở mọi dòng; không để trống ô gộp.',
);

/** More unknown names than this are no slips; the nearest to each of 200,000 would take minutes to find. */
const MOST_SUGGESTED = 1000;

/** Says whether one more suggestion may be looked for. */
function suggestionBudget(): () => boolean {
  let left = MOST_SUGGESTED;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

function indicatorReader(
  names: Named<Indicator>,
  maySuggest: () => boolean,
): (text: string) => Outcome<Indicator> {
  return (text) => {
    if (isMissing(text)) return EMPTY_KEY;
    const indicator = names.find(text) ?? names.find(bare(withoutNotes(text)).replace(ORDINAL, ''));
    if (indicator !== null) return accept(indicator);
    const like = maySuggest() ? names.suggest(text) : null;
    return refuse(
      'indicator-unknown',
      'Không có chỉ tiêu này trong danh mục.',
      like === null
        ? 'Dùng tên hoặc mã trong danh mục chỉ tiêu.'
        : `Có phải «${like.nameVi}» (${like.code})?`,
    );
  };
}

function sourceReader(
  { sourcesIn, codebook }: Lexicon,
  answers: ReadonlyMap<string, string>,
): (text: string) => Outcome<string> {
  const all = codebook.sources.map(({ nameVi }) => nameVi).join('; ');
  return (text) => {
    const [source, ...others] = sourcesIn(text);
    const answer = answers.get(sourceAnswerId(text));
    if (source === undefined && codebook.sources.some(({ code }) => code === answer))
      return accept(answer ?? '');
    if (source === undefined)
      return refuse(
        'source-unknown',
        'Không có nguồn này trong danh mục.',
        `Ghi một trong các nguồn: ${all}.`,
      );
    return others.length === 0
      ? accept(source)
      : refuse(
          'source-unknown',
          `Ô nêu nhiều nguồn (${[source, ...others].join(', ')}): không biết số của ai.`,
          'Ghi một nguồn ở mỗi dòng; nguồn khác ghi ở cột ghi chú.',
        );
  };
}

const dated = (period: Period): Outcome<DatedPeriod> =>
  accept({ period, era: boundariesOn(periodEnd(period)) });

const PERIOD_MESSAGES = {
  'period-format': [
    'Không hiểu được kỳ số liệu.',
    'Ghi như 2023, Quý II/2023, 6 tháng đầu năm 2023 hoặc Tháng 6/2023.',
  ],
  'period-granularity': [
    'Khoảng thời gian này không phải là năm, nửa năm, quý hay tháng.',
    'Ghi số của năm, 6 tháng, quý hoặc tháng; số lũy kế 9 tháng không nhập được.',
  ],
  'period-range': ['Năm nằm ngoài khoảng 1990–2100.', 'Kiểm tra lại năm.'],
} as const;

function readPeriodCell(text: string, answers: ReadonlyMap<string, string>): PeriodOutcome {
  if (isMissing(text)) return EMPTY_KEY;
  const read = readPeriod(text);
  if (read.kind === 'period') return dated(read.period);
  if (read.kind === 'refused') {
    const [message, suggestion] = PERIOD_MESSAGES[read.code];
    return refuse(read.code, message, suggestion);
  }
  const answer = answers.get(`period:${text.trim()}`);
  return answer !== undefined && read.candidates.includes(answer)
    ? dated(answer)
    : { ok: 'ask', candidates: read.candidates };
}

const AREA_MESSAGES = {
  'province-unknown': 'Không có tỉnh, thành phố này trong danh mục.',
  'province-era': 'Tỉnh, thành phố này không có trong danh sách của kỳ số liệu.',
  inconsistent: 'Mã và tên tỉnh không khớp nhau.',
} as const;

const AREA_REMEDIES = {
  'province-unknown': 'Ghi tên hoặc mã của tỉnh, thành phố như trong danh mục.',
  'province-era': 'Kiểm tra kỳ số liệu, hoặc ghi rõ địa giới.',
  inconsistent: 'Kiểm tra lại mã và tên; giữ cái đúng.',
} as const;

function readArea(
  areas: AreaReader,
  text: string,
  era: Boundaries,
  maySuggest: () => boolean,
): Outcome<Area> {
  if (isMissing(text)) return EMPTY_KEY;
  const read = areas(text, era);
  return read.kind === 'area'
    ? accept(read.area)
    : refuse(
        read.code,
        AREA_MESSAGES[read.code],
        (maySuggest() ? read.suggestion : null) ?? AREA_REMEDIES[read.code],
      );
}

function readUnit(text: string, indicator: Indicator, units: UnitNames): Outcome<DraftUnit> {
  const exponent = units.exponent(text, indicator);
  return exponent === null
    ? refuse(
        'unit-mismatch',
        `Đơn vị không hợp với chỉ tiêu (${indicator.unit}).`,
        `Đổi số liệu sang ${indicator.unit}, hoặc sửa tên đơn vị.`,
      )
    : accept({ text, exponent });
}
