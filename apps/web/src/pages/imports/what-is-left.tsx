import type { ImportDetail } from '@kts/contract';
import { needsReason } from '@kts/domain';
import { Button, Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import classes from './imports.module.css';
import type { Mending } from './sheet/use-mending.ts';
import type { ImportDeskState } from './use-import-desk.ts';

type Left = {
  readonly what: 'questions' | 'errors' | 'warnings' | 'cells';
  readonly count: number;
  /** Heading of the part where it is dealt with. */
  readonly part: string | null;
};

/** What is missing until a file can be submitted. */
export function leftOf(detail: ImportDetail, { waiting }: Pick<Mending, 'waiting'>): readonly Left[] {
  const { questions, issueTotals, mustAcknowledge, acknowledged, reasons } = detail;
  const warnings = mustAcknowledge.filter(
    (code) => !acknowledged.includes(code) || (needsReason(code) && !reasons[code]),
  ).length;
  const all: readonly Left[] = [
    { what: 'questions', count: questions.length, part: 'questions' },
    { what: 'errors', count: issueTotals.error, part: 'issues' },
    { what: 'warnings', count: detail.state === 'ready' ? warnings : 0, part: 'acknowledge' },
    { what: 'cells', count: waiting, part: null },
  ];
  return all.filter(({ count }) => count > 0);
}

type WhatIsLeftProps = { readonly desk: ImportDeskState; readonly mending: Mending };

/** "Còn 1 câu hỏi, 2 lỗi", each leading to where it is dealt with. */
export function WhatIsLeft({ desk, mending }: WhatIsLeftProps) {
  const t = useTranslations('imports.left');
  const { detail, busy } = desk;
  if (mending.failed) {
    return (
      <Text size="sm" role="status">
        {t('failed', { count: mending.waiting })}{' '}
        <Button size="compact-sm" variant="default" disabled={busy} onClick={mending.send}>
          {t('sendAgain')}
        </Button>
      </Text>
    );
  }
  if (busy)
    return (
      <Text size="sm" role="status">
        {t('working')}
      </Text>
    );
  const left = detail.state === 'submitted' ? [] : leftOf(detail, mending);
  return (
    <Text size="sm" role="status" fw={left.length > 0 ? 600 : undefined}>
      {left.length > 0 && `${t('still')} `}
      {left.map(({ what, count, part }, index) => (
        <span key={what}>
          {index > 0 && ', '}
          {part === null ? (
            t(what, { count })
          ) : (
            <a href={`#${part}`} className={classes.leftLink} onClick={(event) => lead(event, part)}>
              {t(what, { count })}
            </a>
          )}
        </span>
      ))}
    </Text>
  );
}

function lead(event: { preventDefault: () => void }, part: string): void {
  event.preventDefault();
  const heading = document.getElementById(part);
  heading?.focus({ preventScroll: true });
  heading?.scrollIntoView({ block: 'start' });
}
