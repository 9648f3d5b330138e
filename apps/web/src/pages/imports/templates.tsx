import { getCsvTemplate, getXlsxTemplate, listTemplates } from '@kts/contract';
import { Anchor, NativeSelect, Text, Title } from '@mantine/core';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { useUser } from '../../api/use-session.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import classes from './imports.module.css';
import { templatePeriods } from './template-periods.ts';

const route = getRouteApi('/imports');

/** Files to fill in: one for each set of indicators, with the last figures of the area. */
export function Templates() {
  const t = useTranslations('imports.templates');
  const format = useFormat();
  const { areaLabel, settings } = useCatalog();
  const root = useRootSearch();
  const area = useUser()?.area ?? root.area;
  const { period } = route.useSearch();
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(queryFor(listTemplates, {}));
  const query = { area, ...(period === undefined ? {} : { period }) };
  return (
    <section>
      <Title order={2} mb="xs">
        {t('title')}
      </Title>
      <Text size="sm" mb="xs">
        {t('lead', { area: areaLabel(area) })}
      </Text>
      <NativeSelect
        label={t('period')}
        size="sm"
        maw="16rem"
        mb="xs"
        value={period ?? ''}
        data={[
          { value: '', label: t('anyPeriod') },
          ...templatePeriods(settings.today).map((one) => ({ value: one, label: format.period(one) })),
        ]}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            search: (before) => ({ ...before, period: value === '' ? undefined : value }),
            replace: true,
            resetScroll: false,
          })
        }
      />
      <ul className={classes.templates}>
        {data.items.map(({ name, titleVi, titleEn }) => (
          <li key={name}>
            {format.text(titleVi, titleEn)}:{' '}
            <Anchor
              underline="always"
              href={addressOf(getXlsxTemplate, { params: { name }, query })}
              download
            >
              {t('xlsx')}
              <span className={classes.hidden}> {format.text(titleVi, titleEn)}</span>
            </Anchor>
            {' · '}
            <Anchor underline="always" href={addressOf(getCsvTemplate, { params: { name }, query })} download>
              {t('csv')}
              <span className={classes.hidden}> {format.text(titleVi, titleEn)}</span>
            </Anchor>
          </li>
        ))}
      </ul>
    </section>
  );
}
