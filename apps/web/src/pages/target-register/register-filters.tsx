import type { RegisteredTarget } from '@kts/contract';
import { NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { compareNames } from '../../i18n/format.ts';
import { useRootSearch } from '../../root-search.ts';
import { type RegisterSearch, SCOPES } from './search.ts';
import { useDocumentName } from './use-document-name.ts';

type FiltersProps = { readonly all: readonly RegisteredTarget[]; readonly search: RegisterSearch };

/** What of the register is shown; each choice is in the address. */
export function RegisterFilters({ all, search }: FiltersProps) {
  const t = useTranslations('register');
  const { areaLabel } = useCatalog();
  const { area } = useRootSearch();
  const choices = useChoices(all);
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 3 }} className="no-print">
      <SearchText text={search.text} label={t('search')} />
      {choices.map(([name, label, options]) => (
        <FilterSelect
          key={name}
          name={name}
          label={label}
          value={search[name]}
          options={[...options].toSorted(([, a], [, b]) => compareNames(a, b))}
        />
      ))}
      <FilterSelect
        name="scope"
        label={t('scope', { area: areaLabel(area) })}
        value={search.scope}
        options={SCOPES.map((scope) => [scope, t(`scopes.${scope}`)] as const)}
      />
    </SimpleGrid>
  );
}

type Name = 'of' | 'indicator' | 'year' | 'document';

function useChoices(all: readonly RegisteredTarget[]): (readonly [Name, string, Map<string, string>])[] {
  const t = useTranslations('register');
  const documentName = useDocumentName();
  const { areaLabel, indicatorName } = useCatalog();
  const short = (text: string) => (text.length > 90 ? `${text.slice(0, 88)}…` : text);
  return [
    ['of', t('filterArea'), new Map(all.map(({ area }) => [area, areaLabel(area)]))],
    [
      'indicator',
      t('filterIndicator'),
      new Map(all.map(({ indicator }) => [indicator, indicatorName(indicator)])),
    ],
    ['year', t('filterYear'), new Map(all.map(({ period }) => [period.slice(0, 4), period.slice(0, 4)]))],
    [
      'document',
      t('filterDocument'),
      new Map(all.map(({ document }) => [document.code, short(documentName(document))])),
    ],
  ];
}

type FilterSelectProps = {
  readonly name: keyof RegisterSearch;
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly (readonly [value: string, label: string])[];
};

function FilterSelect({ name, label, value, options }: FilterSelectProps) {
  const t = useTranslations('register');
  const choose = useChoose();
  return (
    <NativeSelect
      label={label}
      value={value ?? ''}
      onChange={(event) => choose(name, event.currentTarget.value)}
      data={[
        { value: '', label: t('all') },
        ...options.map(([code, text]) => ({ value: code, label: text })),
      ]}
    />
  );
}

export function SearchText({ text, label }: { readonly text: string | undefined; readonly label: string }) {
  const choose = useChoose();
  return (
    <TextInput
      type="search"
      label={label}
      value={text ?? ''}
      maxLength={200}
      onChange={(event) => choose('text', event.currentTarget.value)}
    />
  );
}

function useChoose(): (name: keyof RegisterSearch, value: string) => void {
  const navigate = useNavigate({ from: '/targets' });
  return (name, value) =>
    void navigate({
      to: '/targets',
      search: (before) => ({ ...before, [name]: value || undefined }),
      replace: true,
      resetScroll: false,
    });
}
