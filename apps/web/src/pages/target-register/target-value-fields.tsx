import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { COMPARATORS, type Comparator } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import type { TargetFields } from './target-fields.ts';
import type { FormFields } from './use-form-fields.ts';

const NAMES = { '>=': 'atLeast', '<=': 'atMost', '=': 'equal', '~': 'about', range: 'range' } as const;

/** The figure, and from which side it is meant. */
export function TargetValueFields({ form }: { readonly form: FormFields<TargetFields> }) {
  const t = useTranslations('register');
  const common = useTranslations('common');
  const format = useFormat();
  const { indicators } = useCatalog();
  const { fields, set, errorOf } = form;
  const indicator = indicators.get(fields.indicator);
  const unit = indicator === undefined ? '' : ` (${format.unitName(indicator)})`;
  const figure = (name: 'value' | 'valueMax', label: string) => (
    <TextInput
      label={`${label}${unit}`}
      value={fields[name]}
      required
      inputMode="decimal"
      autoComplete="off"
      error={errorOf(name)}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 3 }}>
      <NativeSelect
        label={t('comparator')}
        value={fields.comparator}
        onChange={(event) => set('comparator', event.currentTarget.value as Comparator)}
        data={COMPARATORS.map((sign) => ({ value: sign, label: t(NAMES[sign]) }))}
      />
      {figure('value', common('value'))}
      {fields.comparator === 'range' && figure('valueMax', t('valueMax'))}
    </SimpleGrid>
  );
}
