import { useTranslations } from 'use-intl';
import { partWithCopy } from '../../components/page-with-copy.tsx';
import { whenIdle } from '../../components/when-idle.ts';
import { LaterSection } from './later-section.tsx';

const WantedSection = partWithCopy(
  ['wanted'],
  () => import('./wanted-section.tsx').then((module) => module.WantedSection),
  whenIdle,
);

type BoardWantedProps = { readonly area: string; readonly asOf: string | undefined };

/** Which figure of whom the targets without verdict or trend lack. */
export function BoardWanted({ area, asOf }: BoardWantedProps) {
  const t = useTranslations('board');
  return (
    <LaterSection id="wanted" title={t('wanted')} asked={[area, asOf]}>
      <WantedSection area={area} asOf={asOf} />
    </LaterSection>
  );
}
