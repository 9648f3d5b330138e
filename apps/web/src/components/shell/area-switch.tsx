import { TextInput } from '@mantine/core';
import { IconSelector } from '@tabler/icons-react';
import { useIsFetching } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { whenIdle } from '../when-idle.ts';
import { useChosenArea } from './chosen-area.ts';

/** The list of a hundred areas comes after the figures; until then its field shows the chosen one. */
const AreaSelect = lazy(async () => {
  await whenIdle();
  return { default: (await import('./area-select.tsx')).AreaSelect };
});

export function AreaSwitch(props: { readonly onChosen?: () => void }) {
  const quiet = useIsFetching() === 0;
  const [wanted, setWanted] = useState(false);
  if (quiet && !wanted) setWanted(true);
  if (!wanted) return <ChosenArea />;
  return (
    <Suspense fallback={<ChosenArea />}>
      <AreaSelect {...props} />
    </Suspense>
  );
}

function ChosenArea() {
  const t = useTranslations('shell');
  const { areaLabel } = useCatalog();
  const { area } = useChosenArea();
  return (
    <TextInput
      label={t('area')}
      value={areaLabel(area)}
      readOnly
      size="sm"
      rightSection={<IconSelector size={16} aria-hidden />}
    />
  );
}
