import { TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import { useDayFault } from './use-day-fault.ts';

/** The day whose knowledge the pages show. Today is the same as empty. */
export function AsOfField() {
  const t = useTranslations('shell');
  const format = useFormat();
  const { settings } = useCatalog();
  const { asOf: asked } = useRootSearch();
  const asOf = useDayFault() === null ? asked : undefined;
  const navigate = useNavigate();
  const choose = (day: string) =>
    navigate({
      to: '.',
      search: (before) => ({ ...before, asOf: day === '' || day >= settings.today ? undefined : day }),
      replace: true,
    });
  return (
    <TextInput
      type="date"
      // The browser writes the day in its own language's order: it stands here in ours.
      label={asOf === undefined ? t('asOf') : `${t('asOf')}: ${format.date(asOf)}`}
      title={t('asOfHint')}
      key={asOf ?? 'now'}
      defaultValue={asOf ?? ''}
      max={settings.today}
      size="sm"
      // While a year is being typed the field holds 0002, 0020, 0202: wait for a real one.
      onChange={({ currentTarget: { value, validity } }) => {
        if (value === '' ? !validity.badInput : value >= '1990-01-01') void choose(value);
      }}
    />
  );
}
