import type { TargetFileIssue } from '@kts/contract';
import { Button, Group, Title } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useTranslations } from 'use-intl';
import { toCsv } from '../../charts/csv.ts';
import { saveText } from '../../charts/save-file.ts';
import { IssueList } from '../../components/issues/issue-list.tsx';
import { issueTable } from './issue-table.ts';

type FileIssuesProps = { readonly issues: readonly TargetFileIssue[]; readonly name: string };

/** What is wrong, line by line, and the same as a file to send back. */
export function FileIssues({ issues, name }: FileIssuesProps) {
  const t = useTranslations('register');
  if (issues.length === 0) return null;
  const columns = ['severity', 'line', 'column', 'code', 'message', 'found', 'suggestion'] as const;
  const headings = Object.fromEntries(columns.map((key) => [key, t(`issueColumns.${key}`)])) as Record<
    (typeof columns)[number],
    string
  >;
  const save = () =>
    saveText(`loi-${name.replace(/\.[^.]*$/, '')}.csv`, 'text/csv', toCsv(issueTable(issues, headings)));
  return (
    <section>
      <Group justify="space-between" mb="xs">
        <Title order={3}>{t('issues', { count: issues.length })}</Title>
        <Button
          variant="default"
          size="xs"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={save}
        >
          {t('issueReport')}
        </Button>
      </Group>
      <IssueList issues={issues} />
    </section>
  );
}
