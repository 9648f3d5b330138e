import { useTranslations } from 'use-intl';
import { homeOf, useCatalog } from '../../api/catalog.ts';
import { TextLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

type HomeBeforeProps = { readonly area: string; readonly asOf: string | undefined };

/** On the board of what the installation's area has become: the way to its own board of its last day. */
export function HomeBefore({ area, asOf }: HomeBeforeProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const catalog = useCatalog();
  const former = catalog.areas.get(catalog.settings.homeArea);
  const lastDay = former?.validTo ?? null;
  const home = catalog.areas.get(homeOf(catalog, asOf));
  if (former === undefined || lastDay === null || home === undefined) return null;
  if (area !== home.slug || area === former.slug) return null;
  const names = {
    former: format.name(former),
    area: format.language === 'vi' ? `${home.type} ${home.nameVi}` : home.nameEn,
  };
  return (
    <p className={classes.lead}>
      {t('homeBefore', names)}{' '}
      <TextLink to="/" search={{ area: former.slug, asOf: lastDay }}>
        {t('homeBeforeOpen', { ...names, date: format.date(lastDay) })}
      </TextLink>
    </p>
  );
}
