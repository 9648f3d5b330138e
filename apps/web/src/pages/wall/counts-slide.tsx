import type { JudgedTarget } from '@kts/contract';
import { countsOf, isOfPredecessor, VERDICTS_BY_URGENCY } from '@kts/domain';
import { sayCounts } from '@kts/words/targets';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { VerdictIcon } from '../../components/verdict-icon.tsx';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import classes from './wall.module.css';

type CountsSlideProps = { readonly area: string; readonly targets: readonly JudgedTarget[] };

/** How the targets of an area stand: the sentence of the board, large, and each verdict with its number. */
export function CountsSlide({ area, targets }: CountsSlideProps) {
  const t = useTranslations('board');
  const format = useFormat();
  const words = useWords();
  const { areaLabel } = useCatalog();
  const { met, rest, apart } = sayCounts({ words: words.targets, format }, countsOf(targets), 'targets');
  const own = targets.filter((target) => !isOfPredecessor(target));
  const countOf = (code: string) => own.filter(({ verdict }) => verdict === code).length;
  return (
    <>
      <header className={classes.head}>
        <p className={classes.area}>{areaLabel(area)}</p>
        <h1 className={classes.indicator}>{t('title')}</h1>
      </header>
      <div className={classes.counts}>
        <p className={classes.met}>{met}</p>
        <p>{rest.join(' · ')}</p>
        {apart !== null && <p className={classes.origin}>{apart}</p>}
      </div>
      <ul className={classes.verdicts}>
        {VERDICTS_BY_URGENCY.filter((code) => countOf(code) > 0).map((code) => (
          <li key={code} className={classes.verdict} data-verdict={code}>
            <VerdictIcon verdict={code} size="5vmin" />
            <span>{words.verdicts[code]}</span>
            <strong>{format.number(countOf(code))}</strong>
          </li>
        ))}
      </ul>
    </>
  );
}
