import type {
  Asked,
  Codebook,
  Indicator,
  OptionParams,
  Period,
  QuestionOption,
  Understood,
} from '@kts/domain';
import { namedOf, namedUnit, UNDERSTOOD_ABOUT } from '@kts/domain';
import type { HeadingPeriod } from './heading-period.ts';
import { joinPeriods, periodTextOf } from './heading-period.ts';
import type { ImportSettings } from './import-request.ts';
import type { TableFacts } from './titles.ts';
import { readPeriod } from './period.ts';

/** What holds for every figure of a table unless its row or column says otherwise. */
export type Constants = {
  readonly indicator: string | undefined;
  /** Indicators that the titles may be about, for the question. */
  readonly likely: readonly Indicator[];
  readonly period: HeadingPeriod | undefined;
  /** All that the titles name. */
  readonly periods: readonly HeadingPeriod[];
  readonly area: string | undefined;
  readonly unit: string | undefined;
  /** All that the titles name. */
  readonly units: readonly string[];
  readonly source: string | undefined;
  readonly status: string | undefined;
  readonly understood: readonly Understood[];
};

/** Settings go before titles, titles before the name of the sheet; several things named settle nothing. */
export function constantsOf(settings: ImportSettings, told: TableFacts, sheet: TableFacts): Constants {
  const facts = withSheet(told, sheet);
  const one = <T>(entries: readonly T[]): T | undefined => (entries.length === 1 ? entries[0] : undefined);
  const indicator = settings.indicator ?? one(facts.indicators)?.code;
  const period: HeadingPeriod | undefined =
    settings.period === undefined ? onePeriod(facts.periods) : { kind: 'text', text: settings.period };
  const national = facts.isNational && facts.provinces.length === 0 ? 'vn' : undefined;
  const area = settings.province ?? one(facts.provinces) ?? national;
  const unit = settings.unit ?? one(facts.units);
  const source = settings.source ?? one(facts.sources);
  const status = settings.status ?? one(facts.statuses);
  const periodText = period === undefined ? undefined : (periodTextOf(period) ?? undefined);
  const named = { indicator, period: periodText, province: area, unit, source, status };
  const understood = UNDERSTOOD_ABOUT.flatMap((about): Understood[] => {
    const value = named[about];
    const from = settings[about] === undefined ? 'title' : 'setting';
    return value === undefined ? [] : [{ about, value, from, list: null }];
  });
  return {
    indicator,
    likely: facts.doubtful,
    period,
    periods: facts.periods,
    area,
    unit,
    units: facts.units,
    source,
    status,
    understood,
  };
}

const withSheet = (told: TableFacts, sheet: TableFacts): TableFacts => ({
  ...told,
  periods: periodsWith(told.periods, sheet.periods[0]),
  provinces: [...new Set([...told.provinces, ...sheet.provinces])],
  isNational: told.isNational || sheet.isNational,
});

/** A name of the sheet that says more than the titles, or something else, stands beside them. */
function periodsWith(
  told: readonly HeadingPeriod[],
  own: HeadingPeriod | undefined,
): readonly HeadingPeriod[] {
  if (own === undefined) return told;
  const period = onePeriod(told);
  if (period === undefined) return told.length === 0 ? [own] : told;
  const joined = joinPeriods(period, own) ?? own;
  return periodTextOf(joined) === periodTextOf(period) ? told : [...told, joined];
}

/** "Năm 2023" and "Quý I" are one period; two years are none. */
export function onePeriod(periods: readonly HeadingPeriod[]): HeadingPeriod | undefined {
  if (periods.length <= 1) return periods[0];
  const whole = periods.filter((period) => period.kind === 'parts');
  const years = new Set(whole.flatMap(({ year }) => year ?? []));
  const parts = new Set(whole.flatMap(({ part }) => part || []));
  if (whole.length !== periods.length || years.size > 1 || parts.size > 1) return undefined;
  return { kind: 'parts', year: [...years][0] ?? null, part: [...parts][0] ?? null };
}

/** An indicator as an option of a question. */
export const indicatorOption = (indicator: Indicator): OptionParams => ({
  reason: 'indicator',
  name: namedOf(indicator),
  unit: namedUnit(indicator),
});

export const periodOption = (period: Period): QuestionOption => ({
  value: period,
  params: { reason: 'period', period },
});

/** Only a person can say what the figures measure; indicators that go with the unit are offered. */
export const indicatorQuestion = (candidates: readonly Indicator[]): Asked => ({
  id: 'indicator',
  about: 'indicator',
  params: { reason: 'which-indicator' },
  options: candidates.map((one) => ({ value: one.code, params: indicatorOption(one) })),
});

export const provinceQuestion = (codebook: Codebook): Asked => ({
  id: 'province',
  about: 'province',
  params: { reason: 'which-province' },
  options: codebook.areas
    .filter(({ level }) => level !== 'region')
    .map(({ slug, names, validFrom }) => ({
      value: slug,
      params: {
        reason: 'province',
        name: namedOf(names.at(-1) ?? { nameVi: slug, nameEn: slug }),
        isNew: validFrom >= '2025-07-01',
      },
    })),
});

const FIRST_OFFERED = 2015;
const YEARS_OFFERED = 16;

/** Where a file names no period at all; others than years go as the setting `period`. */
const ANY_PERIOD: Asked = {
  id: 'period',
  about: 'period',
  params: { reason: 'which-period' },
  options: Array.from({ length: YEARS_OFFERED }, (_, at) => periodOption(String(FIRST_OFFERED + at))),
};

/** Only a person can say which of several periods that titles name is meant, or what a file does not say. */
export function constantPeriodQuestion(periods: readonly HeadingPeriod[]): Asked {
  const question = periodsQuestion(periods);
  return question.options.length === 0 ? ANY_PERIOD : question;
}

/** Offered where a title names several periods. */
const periodsQuestion = (periods: readonly HeadingPeriod[]): Asked => ({
  id: 'period',
  about: 'period',
  params: { reason: 'which-period-of-titles' },
  options: [...new Set(withYear(periods).flatMap(canonical))].map(periodOption),
});

/** "Quý II và 6 tháng đầu năm 2023": the year is that of both. */
function withYear(periods: readonly HeadingPeriod[]): readonly HeadingPeriod[] {
  const years = new Set(periods.flatMap((period) => (period.kind === 'parts' ? (period.year ?? []) : [])));
  const [year = null] = years.size === 1 ? years : [];
  return periods.map((period) =>
    period.kind === 'parts' ? { ...period, year: period.year ?? year } : period,
  );
}

function canonical(period: HeadingPeriod): Period[] {
  const read = readPeriod(periodTextOf(period) ?? '');
  if (read.kind === 'period') return [read.period];
  return read.kind === 'candidates' ? [...read.candidates] : [];
}
