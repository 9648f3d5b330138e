import { getIssueReport, type IssueCount, listImportIssues } from '@kts/contract';
import { Anchor, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { queryFor } from '../../api/query-for.ts';
import { PartSkeleton } from '../../components/page-skeleton.tsx';
import { StateLink } from '../../components/state-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import type { IssuePage } from './grid-rows.ts';
import { IssueGrid, type GridHandle } from './issue-grid.tsx';
import { IssueList } from '../../components/issues/issue-list.tsx';
import { PagesNav } from './pages-nav.tsx';
import { SeverityIcon } from '../../components/issues/severity-icon.tsx';
import { useCodeName } from '../../components/issues/use-code-name.ts';
import type { ImportDeskState } from './use-import-desk.ts';
import { useGrid } from './use-grid.ts';
import { useIssueCounts } from './use-issue-counts.ts';

const route = getRouteApi('/imports/$id');

const PER_PAGE = 25;

/** What is wrong, beside the rows in which it is to be mended. */
export function Issues({ desk }: { readonly desk: ImportDeskState }) {
  const { detail } = desk;
  const { id, issueTotals, cells } = detail;
  const total = issueTotals.error + issueTotals.warning;
  const counts = useIssueCounts(detail);
  const t = useTranslations('imports.issues');
  if (total === 0 && cells.length === 0) return null;
  return (
    <section aria-labelledby="issues">
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2} id="issues" tabIndex={-1}>
          {t('title')}
        </Title>
        <Group gap="md">
          {total > 0 && (
            <Anchor
              underline="always"
              href={addressOf(getIssueReport, { params: { id } })}
              download
              className={classes.withIcon}
            >
              <IconDownload size={16} aria-hidden />
              {t('report')}
            </Anchor>
          )}
        </Group>
      </Group>
      {counts === undefined ? <PartSkeleton height={320} /> : <IssueParts desk={desk} counts={counts} />}
    </section>
  );
}

type IssuePartsProps = { readonly desk: ImportDeskState; readonly counts: readonly IssueCount[] };

function IssueParts({ desk, counts }: IssuePartsProps) {
  const t = useTranslations('imports.issues');
  const { issues, next, total, page, pages } = useIssuePage(desk, counts);
  const navigate = route.useNavigate();
  const { error, warning } = desk.detail.issueTotals;
  const grid = useGrid(desk, { issues, next, page, pages });
  const handle = useRef<GridHandle>(null);
  const isAny = counts.length > 0;
  return (
    <Stack gap="sm">
      <Text role="status">{isAny ? t('totals', { errors: error, warnings: warning }) : t('mendedOnly')}</Text>
      <Filters counts={counts} />
      <div className={isAny ? classes.besides : undefined}>
        {isAny && (
          <div>
            {total === 0 && <Text size="sm">{t('noneOfKind')}</Text>}
            <IssueList
              issues={issues}
              onChoose={(issue) => issue.line !== null && handle.current?.focus(issue.line, issue.column)}
            />
          </div>
        )}
        <IssueGrid desk={desk} grid={grid} ref={handle} />
      </div>
      <PagesNav
        label={t('pages')}
        page={page}
        pages={pages}
        onPage={(to) =>
          void navigate({
            search: (before) => ({ ...before, issues: to }),
            replace: true,
            resetScroll: false,
          })
        }
      />
    </Stack>
  );
}

/** Issues that the address asks for, a page of them; where none is left, pages of what was mended. */
function useIssuePage(
  { detail }: ImportDeskState,
  counts: readonly IssueCount[],
): IssuePage & { total: number } {
  const { severity, code, issues: asked = 1 } = route.useSearch();
  const wanted = counts.filter(
    (one) =>
      (severity === undefined || one.severity === severity) && (code === undefined || one.code === code),
  );
  const total = wanted.reduce((sum, { count }) => sum + count, 0);
  const things = counts.length === 0 ? new Set(detail.cells.map(({ line }) => line)).size : total;
  const pages = Math.max(1, Math.ceil(things / PER_PAGE));
  const page = Math.min(asked, pages);
  // One more than is shown, to know where the next page begins.
  const query = { severity, code, limit: PER_PAGE + 1, offset: (page - 1) * PER_PAGE };
  const { data } = useQuery({
    ...queryFor(listImportIssues, { params: { id: detail.id }, query }),
    enabled: total > 0 && detail.state !== 'reading',
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const items = total === 0 ? [] : (data?.items ?? []);
  return { issues: items.slice(0, PER_PAGE), next: items[PER_PAGE]?.line ?? null, total, page, pages };
}

function Filters({ counts }: { readonly counts: readonly IssueCount[] }) {
  const t = useTranslations('imports.issues');
  const format = useFormat();
  const codeName = useCodeName();
  const { severity, code } = route.useSearch();
  if (counts.length < 2) return null;
  return (
    <fieldset className={classes.filters}>
      <legend className={classes.hidden}>{t('filter')}</legend>
      <StateLink
        from="/imports/$id"
        to="."
        search={(before) => ({ ...before, severity: undefined, code: undefined, issues: undefined })}
        resetScroll={false}
        chosen={severity === undefined && code === undefined}
        className={classes.filter}
      >
        {t('all', { count: format.number(counts.reduce((sum, { count }) => sum + count, 0)) })}
      </StateLink>
      {counts.map((one) => (
        <StateLink
          key={`${one.severity}|${one.code}`}
          from="/imports/$id"
          to="."
          search={(before) => ({ ...before, severity: one.severity, code: one.code, issues: undefined })}
          resetScroll={false}
          chosen={severity === one.severity && code === one.code}
          className={classes.filter}
        >
          <SeverityIcon severity={one.severity} />
          {`${codeName(one.code)}: ${format.number(one.count)}`}
        </StateLink>
      ))}
    </fieldset>
  );
}
