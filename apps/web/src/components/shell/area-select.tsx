import { Select } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { areaOptions, filterFolded } from './area-options.ts';
import { useChosenArea } from './chosen-area.ts';

export function AreaSelect({ onChosen }: { readonly onChosen?: () => void }) {
  const t = useTranslations('shell');
  const { areas, areaLabel } = useCatalog();
  const { area, choose } = useChosenArea();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the labels follow the language, which `t` stands for
  const options = useMemo(
    () =>
      areaOptions([...areas.values()], areaLabel, {
        now: t('areasNow'),
        before: t('areasBefore'),
        country: t('areasCountry'),
      }),
    [areas, t],
  );
  return (
    <Select
      label={t('area')}
      placeholder={t('areaPlaceholder')}
      nothingFoundMessage={t('areaNotFound')}
      data={options}
      value={area}
      searchable
      selectFirstOptionOnChange
      allowDeselect={false}
      filter={filterFolded}
      maxDropdownHeight={360}
      size="sm"
      // What is typed replaces the name that stands there.
      onFocus={({ currentTarget }) => currentTarget.select()}
      onClick={({ currentTarget }) => currentTarget.select()}
      onChange={(slug) => {
        if (slug === null) return;
        void choose(slug);
        onChosen?.();
      }}
    />
  );
}
