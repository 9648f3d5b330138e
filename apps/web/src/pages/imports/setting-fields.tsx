import type { ImportDetail } from '@kts/contract';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { sortedByName, useFormat } from '../../i18n/format.ts';
import type { FieldName } from './read-settings.ts';
import { useSettingWords } from './use-setting-words.ts';

type NamedEntry = { readonly code: string; readonly nameVi: string; readonly nameEn: string };
type Choice = { readonly value: string; readonly label: string };

const ENCODINGS = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258'] as const;
const DELIMITERS = [';', ',', '\t', '|'] as const;
const STATUSES = ['A', 'P', 'E'] as const;

/** What a person can say that the file does not, or says wrongly. */
export function SettingFields({ detail }: { readonly detail: ImportDetail }) {
  const ask = useFields(detail);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} spacing="sm" mt="xs">
      <HowToRead detail={detail} ask={ask} />
      <WhatItSays ask={ask} />
    </SimpleGrid>
  );
}

type Fields = ReturnType<typeof useFields>;

/** A field of the form: chosen from a list, or typed. */
function useFields({ settings }: ImportDetail) {
  const t = useTranslations('imports.fields');
  const words = useSettingWords();
  return {
    select: (name: FieldName, choices: readonly Choice[], found: string | null = null) => (
      <NativeSelect
        name={name}
        label={words.name(name)}
        defaultValue={settings[name] ?? ''}
        data={[{ value: '', label: found === null ? t('auto') : t('autoFound', { found }) }, ...choices]}
      />
    ),
    text: (name: FieldName, hint: string) => (
      <TextInput
        name={name}
        label={words.name(name)}
        placeholder={hint}
        maxLength={300}
        defaultValue={settings[name] ?? ''}
      />
    ),
    spoken: (name: FieldName, values: readonly string[]): Choice[] =>
      values.map((value) => ({ value, label: words.value(name, value) })),
  };
}

type HowToReadProps = { readonly detail: ImportDetail; readonly ask: Fields };

/** How bytes become a table. */
function HowToRead({ detail: { file, headerLine, settings }, ask }: HowToReadProps) {
  const t = useTranslations('imports.fields');
  const words = useSettingWords();
  const format = useFormat();
  const isText = file.encoding !== null || file.sheets.length === 0;
  const sheets = file.sheets.map(({ name, hidden }) => ({
    value: name,
    label: hidden ? t('hiddenSheet', { name }) : name,
  }));
  const encoding = file.encoding && words.encoding(file.encoding);
  const delimiter = file.delimiter && words.delimiter(file.delimiter);
  return (
    <>
      {isText && ask.select('encoding', ask.spoken('encoding', ENCODINGS), encoding)}
      {isText && ask.select('delimiter', ask.spoken('delimiter', DELIMITERS), delimiter)}
      {sheets.length > 0 && ask.select('sheet', sheets, file.sheet)}
      {sheets.length > 0 && ask.select('hidden', ask.spoken('hidden', ['skip', 'read']))}
      <TextInput
        name="headerLine"
        label={words.name('headerLine')}
        inputMode="numeric"
        pattern="[0-9]{1,7}"
        placeholder={headerLine === null ? t('auto') : t('autoFound', { found: format.number(headerLine) })}
        defaultValue={settings.headerLine ?? ''}
      />
      {ask.select('decimalSign', ask.spoken('decimalSign', [',', '.']))}
    </>
  );
}

/** What the figures are, where the table leaves it out. */
function WhatItSays({ ask }: { readonly ask: Fields }) {
  const t = useTranslations('imports.fields');
  const format = useFormat();
  const catalog = useCatalog();
  const named = (entries: Iterable<NamedEntry>): Choice[] =>
    [...entries].map((entry) => ({ value: entry.code, label: format.name(entry) }));
  const areas = sortedByName([...catalog.areas.values()], ({ nameVi }) => nameVi)
    .filter(({ level }) => level !== 'region')
    .map(({ slug }) => ({ value: slug, label: catalog.areaLabel(slug) }));
  const statuses = STATUSES.map((code) => ({ value: code, label: format.status([code]) }));
  return (
    <>
      {ask.select('indicator', named(catalog.indicators.values()))}
      {ask.select('province', areas)}
      {ask.text('period', t('periodHint'))}
      {ask.text('unit', t('unitHint'))}
      {ask.select('source', named(catalog.sources.values()))}
      {ask.select('boundaries', ask.spoken('boundaries', ['2024', '2025']))}
      {ask.select('status', statuses)}
      {ask.text('releasedOn', t('dateHint'))}
    </>
  );
}
