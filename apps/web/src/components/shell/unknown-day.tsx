import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { ButtonLink } from '../button-link.tsx';
import { PageHeading } from '../page-heading.tsx';
import type { DayFault } from './use-day-fault.ts';

/** In place of a page that was asked for on a day that there is not, or not yet. */
export function UnknownDay({ fault: { kind, day } }: { readonly fault: DayFault }) {
  const t = useTranslations('shell');
  const format = useFormat();
  const { settings } = useCatalog();
  const lead =
    kind === 'none'
      ? t('dayNone', { day })
      : t('dayFuture', { day: format.date(day), today: format.date(settings.today) });
  return (
    <>
      <PageHeading title={t('dayUnknown')} lead={lead} />
      <ButtonLink to="." search={(before) => ({ ...before, asOf: undefined })}>
        {t('asOfClear')}
      </ButtonLink>
    </>
  );
}
