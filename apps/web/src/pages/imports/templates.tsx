import { getCsvTemplate, getXlsxTemplate, listTemplates } from '@kts/contract';
import { areaInForce, periodEnd } from '@kts/domain';
import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { useUser } from '../../api/use-session.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import type { ImportsSearch } from './search.ts';
import { templatePeriods } from './template-periods.ts';

const route = getRouteApi('/imports');

/** Files to fill in: one for each set of indicators, with the last figures of the area. */
export function Templates() {
  const t = useTranslations('imports.templates');
  const format = useFormat();
  const { areas, areaLabel, settings } = useCatalog();
  const root = useRootSearch();
  const asked = useUser()?.area ?? root.area;
  const { period, template } = route.useSearch();
  const known = areas.get(asked);
  const day = period === undefined ? settings.today : periodEnd(period);
  // Of a dissolved province what it became: it reports for the period.
  const area = known === undefined ? asked : areaInForce(known, day, (slug: string) => areas.get(slug)).slug;
  const navigate = route.useNavigate();
  const { data } = useSuspenseQuery(queryFor(listTemplates, {}));
  const chosen = data.items.find(({ name }) => name === template) ?? data.items[0];
  if (chosen === undefined) return null;
  const choose = (search: ImportsSearch) =>
    void navigate({ search: (before) => ({ ...before, ...search }), replace: true, resetScroll: false });
  const request = {
    params: { name: chosen.name },
    query: { area, ...(period === undefined ? {} : { period }) },
  };
  return (
    <section>
      <Title order={2} mb="xs">
        {t('title')}
      </Title>
      <Text size="sm" mb="xs">
        {t('lead', { area: areaLabel(area) })}
      </Text>
      <Group align="flex-end" gap="sm" mb="sm">
        <NativeSelect
          label={t('which')}
          maw="100%"
          value={chosen.name}
          data={data.items.map(({ name, titleVi, titleEn }) => ({
            value: name,
            label: format.text(titleVi, titleEn) ?? name,
          }))}
          onChange={({ currentTarget: { value } }) =>
            choose({ template: value === data.items[0]?.name ? undefined : value })
          }
        />
        <NativeSelect
          label={t('period')}
          value={period ?? ''}
          data={[
            { value: '', label: t('anyPeriod') },
            ...templatePeriods(settings.today).map((one) => ({ value: one, label: format.period(one) })),
          ]}
          onChange={({ currentTarget: { value } }) => choose({ period: value === '' ? undefined : value })}
        />
      </Group>
      <Group gap="sm">
        <Download href={addressOf(getXlsxTemplate, request)}>{t('xlsx')}</Download>
        <Download href={addressOf(getCsvTemplate, request)}>{t('csv')}</Download>
      </Group>
    </section>
  );
}

function Download({ href, children }: { readonly href: string; readonly children: string }) {
  return (
    <Button
      component="a"
      href={href}
      download
      variant="default"
      leftSection={<IconDownload size={16} aria-hidden />}
    >
      {children}
    </Button>
  );
}
