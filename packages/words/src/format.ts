import { type Boundaries, dateAt, isRank, type Period, provinceCount } from '@kts/domain';
import { writeDate, writeMoment } from './dates.ts';
import type { Language } from './language.ts';
import { joinUnit, writeNumber, writeSigned, writeTrimmed } from './numbers.ts';
import { writePeriod, writePeriodInText, writePeriodShort } from './periods.ts';
import { differenceUnitOf, risen, unitNameOf, valueUnitOf, type Written } from './units.ts';

export type { Written } from './units.ts';

type Named = { readonly nameVi: string; readonly nameEn: string };

/** Numbers, units, periods, dates and names as a language writes them. */
export const formatFor = (language: Language): Format => formats[language];

export type Format = ReturnType<typeof make>;

function make(language: Language) {
  const value = (indicator: Written, figure: number) => writeNumber(language, figure, indicator.decimals);
  const trimmed = (figure: number, decimals: number) => writeTrimmed(language, figure, decimals);
  return {
    language,

    /** `8.592, 2` → "8,59". */
    number: (figure: number, decimals = 0) => writeNumber(language, figure, decimals),
    /** Without closing zeros, at most `decimals`. */
    trimmed,
    /** "+0,0758", "−0,85". */
    signed: (figure: number, decimals: number) => writeSigned(language, figure, decimals),
    /** "8,6 %". */
    percent: (figure: number, decimals = 0) => joinUnit(writeNumber(language, figure, decimals), '%'),

    /** With the decimals of the indicator, no unit: for columns whose heading has it. */
    value,
    /** "8,59 %", "100.314 tỷ đồng"; indices and ranks stand alone. */
    withUnit: (indicator: Written, figure: number) =>
      joinUnit(value(indicator, figure), valueUnitOf(indicator, language)),
    /** A figure of an area as it stands alone: with its unit, and a place with how many there are, "12/63". */
    figure: (indicator: Written, figure: number, boundaries: Boundaries | null) => {
      const written = joinUnit(value(indicator, figure), valueUnitOf(indicator, language));
      if (!isRank(indicator)) return written;
      const of = boundaries === null ? (indicator.max ?? null) : provinceCount(boundaries);
      return of === null ? written : `${written}/${of}`;
    },
    /** A figure of a target, without closing zeros: "15 %", "10–20 %". */
    targetValue: (indicator: Written, least: number, most: number | null = null) => {
      const figures = [least, ...(most === null ? [] : [most])];
      const text = figures.map((figure) => trimmed(figure, indicator.decimals)).join('–');
      return joinUnit(text, valueUnitOf(indicator, language));
    },
    /** A difference of two figures: "+1,60 điểm %"; of a place that is better now, "+3 bậc". */
    difference: (indicator: Written, figure: number) =>
      joinUnit(
        writeSigned(language, risen(indicator, figure), indicator.decimals),
        differenceUnitOf(indicator, language),
      ),
    /** A distance, without sign: "6,41 điểm %". */
    distance: (indicator: Written, figure: number) =>
      joinUnit(value(indicator, Math.abs(figure)), differenceUnitOf(indicator, language)),
    /** The unit as it follows a figure; '' for indices and ranks. */
    unit: (indicator: Written) => valueUnitOf(indicator, language),
    /** The unit as a heading has it, whole: "điểm (0–1)". */
    unitName: (indicator: Written) => unitNameOf(indicator, language),
    differenceUnit: (indicator: Written) => differenceUnitOf(indicator, language),

    /** "Năm 2021", "Quý II/2023". */
    period: (period: Period) => writePeriod(language, period),
    /** "năm 2021", "quý II/2023". */
    periodInText: (period: Period) => writePeriodInText(language, period),
    /** "2021", "Quý II/2023", "6/2023". */
    periodShort: (period: Period) => writePeriodShort(language, period),
    /** "18/11/2022", "2/2025", "2023". */
    date: (date: string) => writeDate(language, date),
    /** The day of an instant by the clock of Vietnam: midnight there is the day before in UTC. */
    day: (instant: string) => writeDate(language, dateAt(Date.parse(instant))),
    /** "14:05", by the clock of Vietnam. */
    time: (instant: string) => writeMoment(language, instant).slice(-5),
    /** "18/11/2022 14:05", by the clock of Vietnam. */
    moment: (instant: string) => writeMoment(language, instant),

    /** The name of an indicator, area or source. */
    name: (named: Named) => (language === 'vi' ? named.nameVi : named.nameEn),
    /** Of a pair of texts, the one in this language; the other where it is empty. */
    text: (vi: string | null, en: string | null) => (language === 'vi' ? vi || en : en || vi) || null,
  };
}

const formats = { vi: make('vi'), en: make('en') } as const satisfies Record<Language, Format>;
