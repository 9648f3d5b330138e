import type { IndicatorItem } from '@kts/contract';
import { Stack, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { ButtonLink, TextLink } from '../../components/button-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { PageHeading } from '../../components/page-heading.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './indicators.module.css';
import { matchIndicators } from './match-indicators.ts';
import { bySubject } from './subjects.ts';
import { useCoverageWords } from './use-coverage-words.ts';

const route = getRouteApi('/indicators');

/** Everything that is measured, by subject. */
export function IndicatorsPage() {
  const t = useTranslations('indicators');
  const { indicators } = useCatalog();
  const { q = '' } = route.useSearch();
  const found = matchIndicators([...indicators.values()], q);
  return (
    <Stack gap="lg">
      <PageHeading title={t('title')} lead={t('lead', { count: indicators.size })} />
      <SearchField />
      {q !== '' && (
        <Text role="status" size="sm">
          {t('found', { count: found.length })}
        </Text>
      )}
      {found.length === 0 && (
        <EmptyState
          title={t('nothingTitle')}
          action={
            <ButtonLink to="/indicators" search={{}}>
              {t('nothingAction')}
            </ButtonLink>
          }
        >
          {t('nothing', { text: q })}
        </EmptyState>
      )}
      {bySubject(found).map(({ subject, items }) => (
        <section key={subject}>
          <Title order={2} mb="xs">
            {t(`subjects.${subject}`)}
          </Title>
          <SubjectTable caption={t(`subjects.${subject}`)} items={items} />
        </section>
      ))}
    </Stack>
  );
}

function SearchField() {
  const t = useTranslations('indicators');
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const field = useRef<HTMLInputElement>(null);
  // The field is left alone while it is typed in (Vietnamese is put together from several keys);
  // afterwards it follows the address, which links can change.
  useEffect(() => {
    if (field.current !== null && field.current !== document.activeElement) field.current.value = q;
  }, [q]);
  return (
    <TextInput
      className="no-print"
      type="search"
      label={t('search')}
      description={t('searchHint')}
      descriptionProps={{ c: 'var(--ink-quiet)' }}
      leftSection={<IconSearch size={16} aria-hidden />}
      maw={480}
      ref={field}
      defaultValue={q}
      onChange={({ currentTarget: { value } }) =>
        void navigate({
          search: (before) => ({ ...before, q: value === '' ? undefined : value }),
          replace: true,
          resetScroll: false,
        })
      }
    />
  );
}

function SubjectTable({
  caption,
  items,
}: {
  readonly caption: string;
  readonly items: readonly IndicatorItem[];
}) {
  const t = useTranslations('indicators');
  const format = useFormat();
  const coverage = useCoverageWords();
  const columns: Column<IndicatorItem>[] = [
    {
      key: 'name',
      heading: t('indicator'),
      rowHeading: true,
      cell: (item) => (
        <TextLink to="/indicators/$indicator" params={{ indicator: item.code }} className={classes.name}>
          {format.name(item)}
        </TextLink>
      ),
    },
    { key: 'unit', heading: t('unit'), cell: (item) => format.unitName(item) },
    { key: 'sources', heading: t('sources'), cell: ({ sources }) => sources.map(format.name).join('; ') },
    { key: 'coverage', heading: t('coverage'), cell: coverage.whole },
  ];
  return (
    <div className={classes.list}>
      <DataTable
        caption={caption}
        captionShown={false}
        columns={columns}
        rows={items}
        rowKey={({ code }) => code}
      />
    </div>
  );
}
