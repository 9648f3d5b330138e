import { Title } from '@mantine/core';
import { lazy } from 'react';
import { useTranslations } from 'use-intl';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { whenIdle } from '../../components/when-idle.ts';
import classes from './board.module.css';
import type { BoardChangesProps } from './area-changes-section.tsx';

/** At the foot of the page: it comes after the figures. */
const AreaChangesSection = lazy(async () => {
  await whenIdle();
  return { default: (await import('./area-changes-section.tsx')).AreaChangesSection };
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
        <AreaChangesSection {...props} />
      </PartBoundary>
    </section>
  );
}
