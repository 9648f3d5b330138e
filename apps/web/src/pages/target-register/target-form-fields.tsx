import type { DocumentWithTargets } from '@kts/contract';
import {
  Fieldset,
  NativeSelect,
  Select,
  type SelectProps,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { areaOptions, filterFolded } from '../../components/shell/area-options.ts';
import { sortedByName, useFormat } from '../../i18n/format.ts';
import { useDocumentName } from './use-document-name.ts';
import type { TargetFields } from './target-fields.ts';
import type { FormFields } from './use-form-fields.ts';
import { useTargetValue } from './use-target-value.ts';

type Fields = { readonly form: FormFields<TargetFields>; readonly documents: readonly DocumentWithTargets[] };

/** Whose, of what, by when; and the milestones that stand beside it. */
export function AimFields({ form, documents, except }: Fields & { readonly except: string | null }) {
  const t = useTranslations('register');
  const { indicators, indicatorName, areas, areaLabel } = useCatalog();
  const shell = useTranslations('shell');
  const { fields, set, errorOf } = form;
  const areaChoices = areaOptions([...areas.values()], areaLabel, {
    now: shell('areasNow'),
    before: shell('areasBefore'),
    country: shell('areasCountry'),
  });
  const indicatorChoices = sortedByName([...indicators.keys()], indicatorName).map((code) => ({
    value: code,
    label: indicatorName(code),
  }));
  const indicator = indicators.get(fields.indicator);
  return (
    <>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice
          label={t('filterArea')}
          data={areaChoices}
          value={fields.area}
          error={errorOf('area')}
          onChange={(area) => set('area', area)}
        />
        <Choice
          label={t('filterIndicator')}
          data={indicatorChoices}
          value={fields.indicator}
          error={errorOf('indicator')}
          onChange={(code) => set('indicator', code)}
        />
      </SimpleGrid>
      {fields.area === 'vn' && indicator !== undefined && (
        <Text size="sm">{t(indicator.inheritable ? 'inheritable' : 'notInheritable')}</Text>
      )}
      <TextInput
        label={t('period')}
        description={t('periodHint')}
        descriptionProps={{ c: 'var(--ink-quiet)' }}
        value={fields.period}
        required
        maw="16rem"
        autoComplete="off"
        error={errorOf('period')}
        onChange={(event) => set('period', event.currentTarget.value)}
      />
      <Milestones form={form} documents={documents} except={except} />
    </>
  );
}

type ChoiceProps = Pick<SelectProps, 'data' | 'label' | 'error'> & {
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Choice({ value, onChange, ...rest }: ChoiceProps) {
  const t = useTranslations('register');
  return (
    <Select
      {...rest}
      value={value === '' ? null : value}
      onChange={(chosen) => onChange(chosen ?? '')}
      placeholder={t('choose')}
      nothingFoundMessage={t('nothingFound')}
      searchable
      required
      selectFirstOptionOnChange
      filter={filterFolded}
      maxDropdownHeight={320}
    />
  );
}

/** Each year with a figure is a target of its own; together they are the way. */
function Milestones({ form, documents, except }: Fields & { readonly except: string | null }) {
  const t = useTranslations('register');
  const format = useFormat();
  const targetValue = useTargetValue();
  const { area, indicator } = form.fields;
  const others = documents
    .flatMap(({ targets }) => targets)
    .filter((each) => each.area === area && each.indicator === indicator && each.code !== except)
    .toSorted((a, b) => a.period.localeCompare(b.period));
  if (others.length === 0) return null;
  const list = others.map(
    (each) =>
      `${format.periodShort(each.period)}: ${targetValue(each)} (${each.document.number ?? each.document.issuer})`,
  );
  return <Text size="sm">{t('milestones', { list: list.join('; ') })}</Text>;
}

/** On whose document, by whose figures, from where. */
export function BasisFields({ form, documents }: Fields) {
  const t = useTranslations('register');
  const { sources, sourceName } = useCatalog();
  const documentName = useDocumentName();
  const { fields, set, errorOf } = form;
  const sourceChoices = [
    { value: '', label: t('sourceByOrder') },
    ...[...sources.keys()].map((code) => ({ value: code, label: sourceName(code) })),
  ];
  const text = (name: 'baselinePeriod' | 'baselineValue', label: string) => (
    <TextInput
      label={label}
      value={fields[name]}
      autoComplete="off"
      error={errorOf(name)}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  const source = (name: 'source' | 'baselineSource', label: string) => (
    <NativeSelect
      label={label}
      data={sourceChoices}
      value={fields[name]}
      error={errorOf(name)}
      onChange={(event) => set(name, event.currentTarget.value)}
    />
  );
  return (
    <Stack gap="md">
      <Choice
        label={t('filterDocument')}
        data={sortedByName([...documents], documentName).map((each) => ({
          value: each.code,
          label: documentName(each),
        }))}
        value={fields.document}
        error={errorOf('document')}
        onChange={(code) => set('document', code)}
      />
      {source('source', t('decidingSource'))}
      <Fieldset legend={t('baseline')}>
        <SimpleGrid cols={{ base: 1, sm: 3 }}>
          {text('baselinePeriod', t('baselinePeriod'))}
          {text('baselineValue', t('baselineValue'))}
          {source('baselineSource', t('baselineSource'))}
        </SimpleGrid>
      </Fieldset>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {(['noteVi', 'noteEn'] as const).map((name) => (
          <Textarea
            key={name}
            label={t(name)}
            rows={2}
            maxLength={2000}
            value={fields[name]}
            onChange={(event) => set(name, event.currentTarget.value)}
          />
        ))}
      </SimpleGrid>
    </Stack>
  );
}
