import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { sayTarget } from '@kts/words/targets';
import { useTelling } from '../../components/target/use-telling.ts';
import { partWithCopy } from '../../components/page-with-copy.tsx';
import { useTranslations } from 'use-intl';
import { Fold } from '../../components/fold.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

const TargetMethodBody = partWithCopy(['method'], () =>
  import('./target-method-body.tsx').then((module) => module.TargetMethodBody),
);

type TargetMethodProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** Everything that a reader needs to compute the verdict again. */
export function TargetMethod({ target, indicator }: TargetMethodProps) {
  const about = useTelling();
  const t = useTranslations('board');
  const format = useFormat();
  const wording = sayTarget(about(indicator), target);
  return (
    <Fold
      summary={t('method')}
      label={t('methodOf', { indicator: format.name(indicator), target: wording })}
      className={classes.method}
    >
      {() => <TargetMethodBody target={target} indicator={indicator} />}
    </Fold>
  );
}
