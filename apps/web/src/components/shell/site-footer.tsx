import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import classes from './shell.module.css';
import { useDayFault } from './use-day-fault.ts';

export function SiteFooter() {
  const t = useTranslations('shell');
  const format = useFormat();
  const { settings } = useCatalog();
  const { asOf } = useRootSearch();
  const known = useDayFault() === null ? asOf : undefined;
  return (
    <footer className={classes.footer}>
      <span>{settings.agency}</span>
      <span>{t('dataUntil', { date: format.date(known ?? settings.today) })}</span>
      <span className="no-print">{t('version', { version: settings.version })}</span>
    </footer>
  );
}
