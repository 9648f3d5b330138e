import type { JudgedTarget } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { partWithCopy } from '../../components/page-with-copy.tsx';
import { whenIdle } from '../../components/when-idle.ts';
import { LaterSection } from './later-section.tsx';

/** At the foot of the page: it comes after the figures. */
const AreaChangesSection = partWithCopy(
  ['changes'],
  () => import('./area-changes-section.tsx').then((module) => module.AreaChangesSection),
  whenIdle,
);

type BoardChangesProps = {
  readonly area: string;
  readonly asOf: string | undefined;
  /** Absent: the end of the last quarter. */
  readonly since: string | undefined;
  readonly targets: readonly JudgedTarget[];
};

/** What a reader of the last report has not seen yet: new and revised figures, verdicts that changed. */
export function BoardChanges(props: BoardChangesProps) {
  const t = useTranslations('board');
  const { area, asOf, since } = props;
  return (
    <LaterSection id="changes" title={t('changes')} asked={[area, asOf, since]}>
      <AreaChangesSection {...props} />
    </LaterSection>
  );
}
