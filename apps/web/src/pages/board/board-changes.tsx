import { Title } from '@mantine/core';
import { lazy } from 'react';
import { useTranslations } from 'use-intl';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { whenIdle } from '../../components/when-idle.ts';
import classes from './board.module.css';
import type { BoardChangesProps } from './changes.tsx';

/** At the foot of the page: it comes after the figures. */
const Changes = lazy(async () => {
  await whenIdle();
  return { default: (await import('./changes.tsx')).Changes };
});

/** What a reader of the last report has not seen yet: new and revised figures, verdicts that changed. */
export function BoardChanges(props: BoardChangesProps) {
  const t = useTranslations('board');
  const { area, asOf, since } = props;
  return (
    <section aria-labelledby="changes">
      <Title order={2} id="changes" className={classes.section}>
        {t('changes')}
      </Title>
      <PartBoundary resetKey={JSON.stringify([area, asOf, since])} height={160}>
        <Changes {...props} />
      </PartBoundary>
    </section>
  );
}
