import { getIssueReport, type ImportIssue, type IssueCount } from '@kts/contract';
import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { addressOf } from '../../api/call.ts';
import { IssueList } from '../../components/issues/issue-list.tsx';
import { SeverityIcon } from '../../components/issues/severity-icon.tsx';
import { useCodeName } from '../../components/issues/use-code-name.ts';
import { PartSkeleton } from '../../components/page-skeleton.tsx';
import { StateLink } from '../../components/state-link.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import { PagesNav } from './pages-nav.tsx';
import type { ImportDeskState } from './use-import-desk.ts';
import type { IssuePage } from './use-issue-page.ts';

const route = getRouteApi('/imports/$id');

type IssuesProps = {
  readonly desk: ImportDeskState;
  readonly listed: IssuePage;
  /** Leads to the cell in the sheet. */
  readonly onGo: (issue: ImportIssue) => void;
  readonly onFix: (issue: ImportIssue, text: string) => void;
};

/** What is wrong; each issue leads to its cell in the sheet, and is mended by a click where a mend is known. */
export function Issues(props: IssuesProps) {
  const { id, issueTotals, may } = props.desk.detail;
  const t = useTranslations('imports.issues');
  const { language } = useFormat();
  if (issueTotals.error + issueTotals.warning === 0) return null;
  return (
    <section aria-labelledby="issues">
      <Group justify="space-between" align="flex-end" mb="xs">
        <Title order={2} id="issues" tabIndex={-1}>
          {t('title')}
        </Title>
        {may.download && (
          <Anchor
            underline="always"
            size="sm"
            href={addressOf(getIssueReport, { params: { id }, query: { lang: language } })}
            download
            className={classes.withIcon}
          >
            <IconDownload size={16} aria-hidden />
            {t('report')}
          </Anchor>
        )}
      </Group>
      {props.listed.counts === undefined ? (
        <PartSkeleton height={320} />
      ) : (
        <IssueParts {...props} counts={props.listed.counts} />
      )}
    </section>
  );
}

function IssueParts({ desk, listed, counts, onGo, onFix }: IssuesProps & { counts: readonly IssueCount[] }) {
  const t = useTranslations('imports.issues');
  const { issues, total, page, pages } = listed;
  const navigate = route.useNavigate();
  const { error, warning } = desk.detail.issueTotals;
  return (
    <Stack gap="sm">
      <Text role="status" size="sm">
        {t('totals', { errors: error, warnings: warning })}
      </Text>
      <Filters counts={counts} />
      {total === 0 && <Text size="sm">{t('noneOfKind')}</Text>}
      <IssueList
        issues={issues}
        onChoose={onGo}
        action={(issue) =>
          issue.fix != null &&
          issue.column !== null &&
          desk.detail.may.change && <FixButton issue={issue} fix={issue.fix} onFix={onFix} />
        }
      />
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

type FixButtonProps = Pick<IssuesProps, 'onFix'> & { readonly issue: ImportIssue; readonly fix: string };

function FixButton({ issue, fix, onFix }: FixButtonProps) {
  const t = useTranslations('sheet');
  return (
    <Button size="compact-sm" variant="default" mt={4} onClick={() => onFix(issue, fix)}>
      <span>{t.rich('fix', { fix: () => <span lang="vi">{fix}</span> })}</span>
    </Button>
  );
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
