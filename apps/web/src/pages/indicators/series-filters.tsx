import type { IndicatorItem } from '@kts/contract';
import { MultiSelect, NativeSelect } from '@mantine/core';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { areaOptions, filterFolded } from '../../components/shell/area-options.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './indicators.module.css';
import type { IndicatorsSearch } from './search.ts';

const route = getRouteApi('/indicators/$indicator');

/** Areas, source, boundaries: all of them in the address. */
export function SeriesFilters({ indicator }: { readonly indicator: IndicatorItem }) {
  const t = useTranslations('indicators');
  const shell = useTranslations('shell');
  const format = useFormat();
  const { areas, areaLabel } = useCatalog();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const change = (part: IndicatorsSearch) =>
    void navigate({ search: (before) => ({ ...before, page: undefined, ...part }), resetScroll: false });
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.hidden}>{t('filters')}</legend>
      <MultiSelect
        label={t('filterAreas')}
        placeholder={search.areas === undefined ? t('filterAreasPlaceholder') : ''}
        nothingFoundMessage={shell('areaNotFound')}
        data={areaOptions([...areas.values()], areaLabel, {
          now: shell('areasNow'),
          before: shell('areasBefore'),
          country: shell('areasCountry'),
        })}
        value={[...(search.areas ?? [])]}
        searchable
        clearable
        filter={filterFolded}
        maxDropdownHeight={320}
        size="sm"
        onChange={(slugs) => change({ areas: slugs.length === 0 ? undefined : slugs })}
      />
      <NativeSelect
        label={t('filterSource')}
        size="sm"
        data={[
          { value: '', label: t('filterAllSources') },
          ...indicator.sources.map((source) => ({ value: source.code, label: format.name(source) })),
        ]}
        value={search.source ?? ''}
        onChange={({ currentTarget: { value } }) => change({ source: value === '' ? undefined : value })}
      />
      <NativeSelect
        label={t('filterBoundaries')}
        size="sm"
        data={[
          { value: 'reported', label: t('boundariesReported') },
          { value: '2024', label: t('boundaries2024') },
          { value: '2025', label: t('boundaries2025') },
        ]}
        value={search.boundaries ?? 'reported'}
        onChange={({ currentTarget: { value } }) =>
          change({ boundaries: value === '2024' || value === '2025' ? value : undefined })
        }
      />
    </fieldset>
  );
}
