import type { IndicatorItem, ReadingOut } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useFormat } from '../i18n/format.ts';
import { readingMark, type TrendBreak, type TrendPoint } from '@kts/pictures';

/** Readings and breaks of method in the words that charts show. */
export function useReadingWords() {
  const t = useTranslations('charts');
  const format = useFormat();

  const released = ({ releasedOn }: ReadingOut) =>
    releasedOn === null ? t('releaseUnknown') : t('releasedOn', { date: format.date(releasedOn) });

  /** "Sơ bộ · Cơ quan thống kê quốc gia · công bố 06/01/2026". */
  const detail = (reading: ReadingOut, source: string): string =>
    [
      format.status(reading.status),
      reading.derivation === 'reported' ? null : format.derivation(reading.derivation),
      source,
      released(reading),
    ]
      .filter((part) => part !== null)
      .join(' · ');

  return {
    detail,

    point: (reading: ReadingOut, indicator: IndicatorItem, source: string): TrendPoint => ({
      period: reading.period,
      value: reading.value,
      text:
        reading.value === null
          ? format.missing(reading.missingReason)
          : format.marked(indicator, { ...reading, value: reading.value }),
      mark: readingMark(reading),
      detail: detail(reading, source),
    }),

    breaks: ({ methodBreaks }: Pick<IndicatorItem, 'methodBreaks'>): TrendBreak[] =>
      methodBreaks.map(({ period, textVi, textEn }) => ({
        period,
        text: t('breakNote', {
          period: format.periodInText(period),
          text: format.text(textVi, textEn) ?? '',
        }),
      })),
  };
}
