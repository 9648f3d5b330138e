import { type ImportIssue, getIssueReport, listImportIssues } from '@kts/contract';
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
import { issueCounts, matches } from './issue-counts.ts';
import { IssueGrid, type GridHandle } from './issue-grid.tsx';
import { IssueList } from './issue-list.tsx';
import { PagesNav } from './pages-nav.tsx';
import { SeverityIcon } from './severity-icon.tsx';
import { useCodeName } from './use-code-name.ts';
import type { ImportDesk } from './use-import-desk.ts';
import { useGrid } from './use-grid.ts';

const route = getRouteApi('/imports/$id');

/** Of so many issues the page knows all; of more, the first ones. */
const MOST_ISSUES = 2000;
const PER_PAGE = 25;

/** What is wrong, beside the rows in which it is to be mended. */
export function Issues({ desk }: { readonly desk: ImportDesk }) {
  const { detail } = desk;
  const { id, issueTotals, cells, state } = detail;
  const total = issueTotals.error + issueTotals.warning;
  const { data } = useQuery({
    ...queryFor(listImportIssues, { params: { id }, query: { limit: MOST_ISSUES } }),
    enabled: total > 0 && state !== 'reading',
    staleTime: 0,
    placeholderData: keepPreviousData,
  });
  const t = useTranslations('imports.issues');
  if (total === 0 && cells.length === 0) return null;
  const issues = total === 0 ? [] : data?.items;
  return (
    <section aria-labelledby="issues">
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2} id="issues">
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
      {issues === undefined ? <PartSkeleton height={320} /> : <IssueParts desk={desk} issues={issues} />}
    </section>
  );
}

type IssuePartsProps = { readonly desk: ImportDesk; readonly issues: readonly ImportIssue[] };

function IssueParts({ desk, issues }: IssuePartsProps) {
  const t = useTranslations('imports.issues');
  const format = useFormat();
  const { severity, code, issues: page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const { error, warning } = desk.detail.issueTotals;
  const wanted = issues.filter((issue) => matches(issue, { severity, code }));
  const pages = Math.max(1, Math.ceil(wanted.length / PER_PAGE));
  const at = Math.min(page, pages);
  const shown = wanted.slice((at - 1) * PER_PAGE, at * PER_PAGE);
  const grid = useGrid(desk, shown);
  const handle = useRef<GridHandle>(null);
  return (
    <Stack gap="sm">
      <Text role="status">
        {issues.length === 0 ? t('mendedOnly') : t('totals', { errors: error, warnings: warning })}
      </Text>
      {error + warning > issues.length && (
        <Text size="sm">{t('onlyFirst', { shown: format.number(issues.length) })}</Text>
      )}
      <Filters issues={issues} />
      <div className={issues.length === 0 ? undefined : classes.besides}>
        {issues.length > 0 && (
          <div>
            <IssueList
              issues={shown}
              onChoose={(issue) => issue.line !== null && handle.current?.focus(issue.line, issue.column)}
            />
            <PagesNav
              label={t('pages')}
              page={at}
              pages={pages}
              onPage={(to) =>
                void navigate({
                  search: (before) => ({ ...before, issues: to }),
                  replace: true,
                  resetScroll: false,
                })
              }
            />
          </div>
        )}
        <IssueGrid desk={desk} grid={grid} ref={handle} />
      </div>
    </Stack>
  );
}

function Filters({ issues }: { readonly issues: readonly ImportIssue[] }) {
  const t = useTranslations('imports.issues');
  const format = useFormat();
  const codeName = useCodeName();
  const { severity, code } = route.useSearch();
  const counts = issueCounts(issues);
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
        {t('all', { count: format.number(issues.length) })}
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
