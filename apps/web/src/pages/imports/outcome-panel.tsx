import { type ImportDetail, listBatches, listImportChanges } from '@kts/contract';
import { Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { queryFor } from '../../api/query-for.ts';
import { ButtonLink, TextLink } from '../../components/button-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import { publishedLinks } from './published-links.ts';
import { UndoBatch } from './undo-batch.tsx';
import { UndoneNotice } from './undone-notice.tsx';
import type { ImportDeskState } from './use-import-desk.ts';

/** How it ended, and what to do next. */
export function OutcomePanel({ desk: { detail } }: { readonly desk: ImportDeskState }) {
  const { state } = detail;
  if (state === 'published') return <Published detail={detail} />;
  if (state === 'rejected' || state === 'withdrawn' || state === 'failed')
    return <Ended detail={detail} state={state} />;
  return null;
}

type EndedProps = { readonly detail: ImportDetail; readonly state: 'rejected' | 'withdrawn' | 'failed' };

function Ended({ detail, state }: EndedProps) {
  const t = useTranslations('imports.outcome');
  const format = useFormat();
  const { decidedBy, decidedAt, reason, failure } = detail;
  return (
    <section className={classes.panel} aria-label={t(`${state}.title`)}>
      <Text fw={600}>{t(`${state}.title`)}</Text>
      {decidedBy !== null && decidedAt !== null && (
        <Text size="sm">{t('by', { name: decidedBy, at: format.moment(decidedAt) })}</Text>
      )}
      {reason !== null && <Text size="sm">{t('reason', { reason })}</Text>}
      {failure !== null && <Text size="sm">{t('failure', { failure })}</Text>}
      <Text size="sm">{t(`${state}.action`)}</Text>
      <ButtonLink to="/imports" variant="default" w="fit-content">
        {t('again')}
      </ButtonLink>
    </section>
  );
}

function Published({ detail }: { readonly detail: ImportDetail }) {
  const t = useTranslations('imports.outcome');
  const format = useFormat();
  const { decidedBy, decidedAt, batch, changes, undone } = detail;
  return (
    <section className={classes.panel} aria-labelledby="published">
      <Title order={2} id="published" size="h3" tabIndex={-1}>
        {t(undone === null ? 'published.title' : 'undone.title')}
      </Title>
      {decidedBy !== null && decidedAt !== null && (
        <Text size="sm">{t('by', { name: decidedBy, at: format.moment(decidedAt) })}</Text>
      )}
      {batch === null ? (
        <Text size="sm">{t('published.nothing')}</Text>
      ) : (
        <Stack gap="xs">
          <Text size="sm">
            {t('published.batch', {
              batch,
              created: format.number(changes?.created ?? 0),
              revised: format.number(changes?.revised ?? 0),
            })}
          </Text>
          {undone === null ? <WhereToSee id={detail.id} /> : <UndoneNotice undone={undone} />}
          <UndoOf batch={batch} />
        </Stack>
      )}
    </section>
  );
}

const MOST_CHANGES = 2000;
const MOST_LINKS = 12;

/** Comparison pages with what was published; each figure there leads back to line and column. */
function WhereToSee({ id }: { readonly id: string }) {
  const t = useTranslations('imports.outcome');
  const format = useFormat();
  const { indicatorName, sourceName } = useCatalog();
  const { data } = useQuery(queryFor(listImportChanges, { params: { id }, query: { limit: MOST_CHANGES } }));
  const links = publishedLinks(data?.items ?? []);
  if (links.length === 0) return null;
  return (
    <div>
      <Text size="sm">{t('published.see')}</Text>
      <ul className={classes.links}>
        {links.slice(0, MOST_LINKS).map(({ indicator, period, source, boundaries, count }) => (
          <li key={`${indicator}|${period}|${source}|${boundaries}`}>
            <TextLink
              to="/compare"
              search={{ indicator, period, source, boundaries: boundaries ?? undefined }}
            >
              {`${indicatorName(indicator)}, ${format.periodInText(period)}, ${sourceName(source)}`}
            </TextLink>{' '}
            {t('published.figures', { count })}
          </li>
        ))}
      </ul>
      {links.length > MOST_LINKS && (
        <Text size="sm">{t('published.more', { count: links.length - MOST_LINKS })}</Text>
      )}
      <Text size="sm">{t('published.lineage')}</Text>
    </div>
  );
}

function UndoOf({ batch: id }: { readonly batch: number }) {
  const { data } = useQuery({ ...queryFor(listBatches, { query: { limit: 1000 } }), staleTime: 0 });
  const batch = data?.items.find((one) => one.id === id);
  return <Group mih={30}>{batch !== undefined && <UndoBatch batch={batch} />}</Group>;
}
