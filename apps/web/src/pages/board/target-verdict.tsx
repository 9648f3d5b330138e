import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { VerdictBadge } from '../../components/verdict-badge.tsx';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';
import { forecastText, paceText, positionText, yearText } from '../../components/target/pace-text.ts';
import { reasonText } from '../../components/target/reason-text.ts';
import { gapText } from '../../components/target/target-text.ts';

type TargetVerdictProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** The judgement, why, how far off, and how fast it would have to go. */
export function TargetVerdict({ target, indicator }: TargetVerdictProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const { areaName } = useCatalog();
  const telling = { t, format, indicator };
  const gap = target.verdict === 'area-dissolved' ? null : gapText(telling, target.gap);
  const sentences = [
    reasonText({ ...telling, areaName }, target),
    paceText(telling, target),
    yearText(telling, target),
    positionText(telling, target),
    target.forecast === null ? null : forecastText(telling, target),
    target.sensitive ? t('sensitive') : null,
  ];
  return (
    <div className={classes.verdict}>
      <p className={classes.badges}>
        <VerdictBadge verdict={target.verdict} /> {gap !== null && <strong>{gap}</strong>}
      </p>
      <ul className={classes.sentences}>
        {sentences.map((sentence) => sentence !== null && <li key={sentence}>{sentence}</li>)}
      </ul>
    </div>
  );
}
