import { IconCalendarTime, IconFlask, IconHourglass, IconShieldLock } from '@tabler/icons-react';
import { useIsFetching, useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { isAskedToWait } from '../../api/api-problem.ts';
import { useCatalog } from '../../api/catalog.ts';
import { sessionQuery } from '../../api/session.ts';
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

/** While something is asked for again by itself, since the server had too much to do for this reader. */
export function WaitingNotice() {
  const t = useTranslations('shell');
  const waiting = useIsFetching({ predicate: ({ state }) => isAskedToWait(state.fetchFailureReason) });
  return (
    <div role="status">
      {waiting > 0 && (
        <p className={`${classes.asOf} no-print`} data-notice="waiting">
          <IconHourglass size={18} aria-hidden />
          <span>{t('waiting')}</span>
        </p>
      )}
    </div>
  );
}

/** Who must set up the second step first is led there from every page. */
export function SecondFactorNotice() {
  const t = useTranslations('accounts');
  const { data } = useQuery(sessionQuery);
  const isThere = useLocation({ select: ({ pathname }) => pathname === '/account' });
  if (data?.secondFactorDue !== true || isThere) return null;
  return (
    <p className={classes.asOf} data-notice="second-factor">
      <IconShieldLock size={18} aria-hidden />
      <span>{t('factorDue')}</span>
      <TextLink to="/account" className="no-print">
        {t('factorSetUp')}
      </TextLink>
    </p>
  );
}
