import {
  type Comparator,
  type Derivation,
  dateAt,
  type MissingReason,
  type ObservationStatus,
  type Period,
  type Quality,
} from '@kts/domain';
import { useLocale } from 'use-intl';
import { writeDate, writeMoment, writePeriod, writePeriodInText, writePeriodShort } from './dates.ts';
import type { Language } from '@kts/words/language';
import {
  differenceUnitOf,
  joinUnit,
  unitOf,
  type Written,
  writeNumber,
  writeSigned,
  writeTrimmed,
} from './numbers.ts';
import * as words from './words.ts';

export { compareNames, fold, sortedByName } from './collation.ts';
export type { Language } from '@kts/words/language';
export type { Written } from './numbers.ts';

type Named = { readonly nameVi: string; readonly nameEn: string };

/** Everything that depends on the language, as plain functions. */
export function formatFor(language: Language) {
  const value = (indicator: Written, figure: number) => writeNumber(language, figure, indicator.decimals);
  return {
    language,

    /** `8.592, 2` → "8,59". */
    number: (figure: number, decimals = 0) => writeNumber(language, figure, decimals),
    /** Without closing zeros, at most `decimals`. */
    trimmed: (figure: number, decimals: number) => writeTrimmed(language, figure, decimals),
    /** "+0,0758", "−0,85". */
    signed: (figure: number, decimals: number) => writeSigned(language, figure, decimals),

    /** With the decimals of the indicator, no unit: for columns whose heading has it. */
    value,
    /** "8,59 %", "100.314 tỷ đồng"; indices and ranks stand alone. */
    withUnit: (indicator: Written, figure: number) =>
      joinUnit(value(indicator, figure), unitOf(indicator, language)),
    /** A promised figure, without closing zeros: "15 %". */
    promised: (indicator: Written, figure: number) =>
      joinUnit(writeTrimmed(language, figure, indicator.decimals), unitOf(indicator, language)),
    /** A difference of two figures: "+1,60 điểm %", "−3 bậc". */
    difference: (indicator: Written, figure: number) =>
      joinUnit(writeSigned(language, figure, indicator.decimals), differenceUnitOf(indicator, language)),
    /** A distance, without sign: "6,41 điểm %". */
    distance: (indicator: Written, figure: number) =>
      joinUnit(value(indicator, Math.abs(figure)), differenceUnitOf(indicator, language)),
    /** The unit as it follows a figure; '' for indices and ranks. */
    unit: (indicator: Written) => unitOf(indicator, language),
    /** The unit as a heading has it, whole: "điểm (0–1)". */
    unitName: (indicator: Written) => (language === 'vi' ? indicator.unit : indicator.unitEn),
    differenceUnit: (indicator: Written) => differenceUnitOf(indicator, language),

    /** "Năm 2021", "Quý II/2023". */
    period: (period: Period) => writePeriod(language, period),
    /** "năm 2021", "quý II/2023". */
    periodInText: (period: Period) => writePeriodInText(language, period),
    /** "2021", "Q2/2023", "6/2023". */
    periodShort: (period: Period) => writePeriodShort(language, period),
    /** "18/11/2022", "2/2025", "2023". */
    date: (date: string) => writeDate(language, date),
    /** The day of an instant by the clock of Vietnam: midnight there is the day before in UTC. */
    day: (instant: string) => writeDate(language, dateAt(Date.parse(instant))),
    /** "14:05", by the clock of Vietnam. */
    time: (instant: string) => writeMoment(language, instant).slice(-5),
    /** "18/11/2022 14:05", by the clock of Vietnam. */
    moment: (instant: string) => writeMoment(language, instant),

    status: (status: readonly ObservationStatus[]) => words.writeStatus(language, status),
    missing: (reason: MissingReason | null) => words.missingWord(language, reason),
    quality: (quality: Quality) => words.qualityWord(language, quality),
    /** How sure a figure is: its status, and its quality where that is not plain. */
    sureness: ({
      status,
      quality,
    }: {
      readonly status: readonly ObservationStatus[];
      readonly quality: Quality;
    }) =>
      [
        words.writeStatus(language, status),
        ...(quality === 'ok' ? [] : [words.qualityWord(language, quality)]),
      ].join(' · '),
    derivation: (derivation: Derivation) => words.derivationWord(language, derivation),
    comparator: (comparator: Comparator) => words.comparatorWord(language, comparator),

    /** The name of an indicator, area or source in the language of the page. */
    name: (named: Named) => (language === 'vi' ? named.nameVi : named.nameEn),
    /** Of a pair of texts, the one in the language of the page; the other where it is empty. */
    text: (vi: string | null, en: string | null) => (language === 'vi' ? vi || en : en || vi) || null,
  };
}

export type Format = ReturnType<typeof formatFor>;

const formats = { vi: formatFor('vi'), en: formatFor('en') } as const satisfies Record<Language, Format>;

/** The functions of {@link formatFor} in the language of the page. */
export const useFormat = (): Format => formats[useLocale()];
