import { Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { partWithCopy } from '../../components/page-with-copy.tsx';
import { PartBoundary } from '../../components/part-boundary.tsx';
import { whenIdle } from '../../components/when-idle.ts';
import classes from './board.module.css';
import type { BoardWantedProps } from './wanted-section.tsx';

/** Below the targets: it comes after the figures. */
const WantedSection = partWithCopy(['wanted'], () =>
  import('./wanted-section.tsx').then(async (module) => {
    await whenIdle();
    return module.WantedSection;
  }),
);

/** Which figure of whom the targets without verdict or trend lack. */
export function BoardWanted(props: BoardWantedProps) {
  const t = useTranslations('board');
  return (
    <section aria-labelledby="wanted">
      <Title order={2} id="wanted" className={classes.section}>
        {t('wanted')}
      </Title>
      <PartBoundary resetKey={JSON.stringify(props)} height={160}>
        <WantedSection {...props} />
      </PartBoundary>
    </section>
  );
}
