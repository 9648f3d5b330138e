import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { sayForecast, sayGap, sayPosition, sayYear } from '@kts/words/targets';
import { paceText, reasonText } from '../../components/target/judged-text.ts';
import { useTelling } from '../../components/target/use-telling.ts';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import classes from './board.module.css';

type TargetVerdictProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The judgement, why, how far off, and how fast it would have to go. */
export function TargetVerdict({ target, indicator }: TargetVerdictProps) {
  const about = useTelling();
  const t = useTranslations('board');
  const { areaName } = useCatalog();
  const telling = about(indicator);
  const gap = target.verdict === 'area-dissolved' ? null : sayGap(telling, target.gap);
  const sentences = [
    reasonText(telling, areaName, target),
    paceText(telling, target),
    sayYear(telling, target.yearReached),
    sayPosition(telling, target.position),
    target.forecast === null ? null : sayForecast(telling, target),
    target.sensitive ? t('sensitive') : null,
  ];
  return (
    <div className={classes.verdict}>
      <p className={classes.badges}>
        <VerdictBadge verdict={target.verdict} of={target} /> {gap !== null && <strong>{gap}</strong>}
      </p>
      <ul className={classes.sentences}>
        {sentences.map((sentence) => sentence !== null && <li key={sentence}>{sentence}</li>)}
      </ul>
    </div>
  );
}
