import type { JudgedTarget } from '@kts/contract';
import { scoreOf } from '@kts/domain';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import classes from './board.module.css';

type ScoreboardProps = {
  /** Whose targets they are: "Tiền Giang", "Các tỉnh". */
  readonly of: string;
  readonly targets: readonly Pick<JudgedTarget, 'verdict'>[];
  /** What is counted: targets of one area, or areas held to one target. */
  readonly counted: 'targets' | 'areas';
};

/** "17/23 chỉ tiêu đạt": of those that can be judged, and how many wait. */
export function Scoreboard({ of, targets, counted }: ScoreboardProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const { met, judged, waiting, stopped } = scoreOf(targets.map(({ verdict }) => verdict));
  const rest = [
    waiting === 0 ? null : t(`scoreWaiting.${counted}`, { count: waiting }),
    stopped === 0 ? null : t(`scoreStopped.${counted}`, { count: stopped }),
  ].filter((part) => part !== null);
  return (
    <p className={classes.score}>
      <span className={classes.scoreOf}>{of}</span>
      {judged === 0 ? (
        <strong>{t('scoreNone', { counted })}</strong>
      ) : (
        <strong>{t('score', { counted, met: format.number(met), judged: format.number(judged) })}</strong>
      )}
      {rest.length > 0 && <span>{rest.join('; ')}</span>}
    </p>
  );
}
