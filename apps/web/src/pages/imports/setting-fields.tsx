import type { ImportDetail } from '@kts/contract';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { sortedByName, useFormat } from '../../i18n/format.ts';
import type { FieldName } from './read-settings.ts';
import { useSettingWords } from './use-setting-words.ts';

type Choice = { readonly value: string; readonly label: string };

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const STATUSES = ['A', 'P', 'E'] as const;

/** What a person can say that the file does not, or says wrongly. */
export function SettingFields({ detail }: { readonly detail: ImportDetail }) {
  const t = useTranslations('imports.fields');
  const { file, headerLine, settings } = detail;
  const words = useSettingWords();
  const format = useFormat();
  const catalog = useCatalog();
  const isText = file.encoding !== null || file.sheets.length === 0;
  const areas: Choice[] = sortedByName([...catalog.areas.values()], ({ nameVi }) => nameVi)
    .filter(({ level }) => level !== 'region')
    .map(({ slug }) => ({ value: slug, label: catalog.areaLabel(slug) }));
  const select = (name: FieldName, choices: readonly Choice[], found: string | null = null) => (
    <NativeSelect
      name={name}
      label={words.name(name)}
      defaultValue={settings[name] ?? ''}
      data={[{ value: '', label: found === null ? t('auto') : t('autoFound', { found }) }, ...choices]}
    />
  );
  const spoken = (name: FieldName, values: readonly string[]): Choice[] =>
    values.map((value) => ({ value, label: words.value(name, value) }));
  const text = (name: FieldName, hint: string) => (
    <TextInput
      name={name}
      label={words.name(name)}
      placeholder={hint}
      maxLength={300}
      defaultValue={settings[name] ?? ''}
    />
  );
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" mt="xs">
      {isText &&
        select('encoding', spoken('encoding', ENCODINGS), file.encoding && words.encoding(file.encoding))}
      {isText &&
        select(
          'delimiter',
          spoken('delimiter', DELIMITERS),
          file.delimiter && words.delimiter(file.delimiter),
        )}
      {file.sheets.length > 0 &&
        select(
          'sheet',
          file.sheets.map(({ name, hidden }) => ({
            value: name,
            label: hidden ? t('hiddenSheet', { name }) : name,
          })),
          file.sheet,
        )}
      {file.sheets.length > 0 && select('hidden', spoken('hidden', ['skip', 'read']))}
      <TextInput
        name="headerLine"
        label={words.name('headerLine')}
        inputMode="numeric"
        pattern="[0-9]{1,7}"
        placeholder={headerLine === null ? t('auto') : t('autoFound', { found: format.number(headerLine) })}
        defaultValue={settings.headerLine ?? ''}
      />
      {select('decimalSign', spoken('decimalSign', [',', '.']))}
      {select(
        'indicator',
        [...catalog.indicators.values()].map((one) => ({ value: one.code, label: format.name(one) })),
      )}
      {select('province', areas)}
      {text('period', t('periodHint'))}
      {text('unit', t('unitHint'))}
      {select(
        'source',
        [...catalog.sources.values()].map((one) => ({ value: one.code, label: format.name(one) })),
      )}
      {select('boundaries', spoken('boundaries', ['2024', '2025']))}
      {select(
        'status',
        STATUSES.map((code) => ({ value: code, label: format.status([code]) })),
      )}
      {text('releasedOn', t('dateHint'))}
    </SimpleGrid>
  );
}
