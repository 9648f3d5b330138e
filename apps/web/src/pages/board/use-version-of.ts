import type { SeriesFigureOut } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';

/** "công bố 06/01/2026; có trong hệ thống từ 07/01/2026": which version of a figure it is. */
export function useVersionOf(): (figure: Pick<SeriesFigureOut, 'releasedOn' | 'knownFrom'>) => string {
  const t = useTranslations('method');
  const format = useFormat();
  return ({ releasedOn, knownFrom }) =>
    [
      releasedOn === null ? t('releaseUnknown') : t('released', { date: format.date(releasedOn) }),
      knownFrom === null ? null : t('knownFrom', { date: format.day(knownFrom) }),
    ]
      .filter((part) => part !== null)
      .join('; ');
}
