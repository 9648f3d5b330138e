import type { AreaProfile } from '@kts/contract';
import { belongsTo } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';

/** Of which list the area is, in which region, and until when its figures are known. */
export function useLead({ area, asOf }: AreaProfile): string {
  const t = useTranslations('profile');
  const format = useFormat();
  const { areaName, settings } = useCatalog();
  const date = format.date(asOf?.slice(0, 10) ?? settings.today);
  if (area.level !== 'province') return t(area.level === 'country' ? 'leadCountry' : 'leadRegion', { date });
  const words = { region: area.region === null ? '' : areaName(area.region), date };
  if (!belongsTo(area, '2025')) return t('lead2024', words);
  return belongsTo(area, '2024') ? t('leadBoth', words) : t('lead2025', words);
}
