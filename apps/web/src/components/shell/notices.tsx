import { IconCalendarTime, IconFlask } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import { TextLink } from '../button-link.tsx';
import classes from './shell.module.css';

/** Above every page of an installation whose figures are made up. */
export function DemoBanner() {
  const t = useTranslations('shell');
  const { settings } = useCatalog();
  if (settings.seed !== 'demo') return null;
  return (
    <p className={classes.demo}>
      <IconFlask size={18} aria-hidden />
      <span>
        <strong>{t('demo')}.</strong> {t('demoMeaning')}
      </span>
    </p>
  );
}

/** That the page does not show the latest figures must not be overlooked. */
export function AsOfNotice() {
  const t = useTranslations('shell');
  const format = useFormat();
  const { asOf } = useRootSearch();
  if (asOf === undefined) return null;
  return (
    <p className={classes.asOf} data-notice="as-of">
      <IconCalendarTime size={18} aria-hidden />
      <span>{t('asOfNotice', { date: format.date(asOf) })}</span>
      <TextLink to="." search={(before) => ({ ...before, asOf: undefined })} className="no-print">
        {t('asOfClear')}
      </TextLink>
    </p>
  );
}
