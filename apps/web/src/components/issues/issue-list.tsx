import type { ImportIssue } from '@kts/contract';
import { UnstyledButton } from '@mantine/core';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import classes from './issues.module.css';
import { SeverityIcon } from './severity-icon.tsx';

/** Of a workbook or of a file without sheets. */
type Issue = Omit<ImportIssue, 'sheet'> & { readonly sheet?: string | null };

type IssueListProps<I> = {
  readonly issues: readonly I[];
  /** Absent: there is no table to go to. */
  readonly onChoose?: (issue: I) => void;
  /** What else can be done about one. */
  readonly action?: (issue: I) => ReactNode;
};

/** Where, what, what stands there, what would be right. Choosing one leads to its cell. */
export function IssueList<I extends Issue>({ issues, onChoose, action }: IssueListProps<I>) {
  const t = useTranslations('imports.issues');
  return (
    <ol
      className={classes.issues}
      aria-label={t(onChoose === undefined ? 'title' : 'list')}
      onKeyDown={moveInList}
    >
      {issues.map((issue, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two issues may say the same of one cell
        <li key={`${issue.line}|${issue.column}|${issue.code}|${index}`} data-severity={issue.severity}>
          {issue.line === null || onChoose === undefined ? (
            <IssueText issue={issue} />
          ) : (
            <UnstyledButton className={classes.issue} onClick={() => onChoose(issue)}>
              <IssueText issue={issue} />
            </UnstyledButton>
          )}
          {action?.(issue)}
        </li>
      ))}
    </ol>
  );
}

/** Up and down go from one issue to the next; Enter, as on any button, leads to its cell. */
function moveInList(event: KeyboardEvent<HTMLOListElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>(`.${classes.issue}`)];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  buttons[at + step]?.focus();
}

function IssueText({ issue }: { readonly issue: Issue }) {
  const t = useTranslations('imports.issues');
  const { severity, message, found, suggestion } = issue;
  return (
    <>
      <span className={classes.where}>
        <SeverityIcon severity={severity} />
        <Where issue={issue} />
      </span>
      <span>{message}</span>
      {found !== null && found !== '' && (
        <span>
          {t('found')} <q lang="vi">{found}</q>
        </span>
      )}
      {suggestion !== null && (
        <span>
          {t('suggestion')} {suggestion}
        </span>
      )}
    </>
  );
}

function Where({ issue: { line, column, columnName, sheet = null } }: { readonly issue: Issue }) {
  const t = useTranslations('imports.issues');
  const format = useFormat();
  if (line === null) return t('wholeFile');
  const place =
    column === null
      ? t('atLine', { line: format.number(line) })
      : t('at', { line: format.number(line), column });
  return (
    <span>
      {place}
      {columnName !== null && columnName !== '' && (
        <>
          {' · '}
          <span lang="vi">{columnName}</span>
        </>
      )}
      {sheet !== null && ` · ${t('sheet', { sheet })}`}
    </span>
  );
}
