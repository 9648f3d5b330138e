import type { IndicatorItem, JudgedTarget, SeriesFigureOut } from '@kts/contract';
import { sayChanged, sayDecomposition, sayForecast, sayPosition, saySet, sayYear } from '@kts/words/targets';
import { decapitalised } from '@kts/words/sentences';
import { sayVerdict } from '@kts/words/verdicts/say-verdict';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { useWords } from '../../i18n/words.ts';
import { paceText, reasonText, type Spoken } from './judged-text.ts';

/** The sentences about a judged target, in the language of the page; null and empty where there is nothing to say. */
export function useJudgedSentences(indicator: IndicatorItem) {
  const words = useWords();
  const format = useFormat();
  const { areaName, sourceName, indicatorName } = useCatalog();
  const telling = { words: words.targets, format, indicator };
  const spoken: Spoken = {
    areaName,
    sourceName,
    write: (figure: SeriesFigureOut) => format.marked(indicator, figure),
    sources: indicator.sources,
  };

  const reason = (target: JudgedTarget): string => reasonText(telling, spoken, target);
  const decomposition = ({ decomposition: found, area }: JudgedTarget): string[] => {
    const [first, second] = indicator.formula?.parts ?? [];
    if (found === null || first === undefined || second === undefined) return [];
    return sayDecomposition(telling, found, {
      parts: [first, second],
      nameOf: (code) => decapitalised(indicatorName(code, area)),
    });
  };
  const changed = ({ changed: revision }: JudgedTarget): string | null => {
    if (revision === null) return null;
    const { from, to, at, before, after } = revision;
    const plain = { provisional: false, judged: null };
    return sayChanged(
      { ...telling, readings: words.readings },
      {
        from: sayVerdict(words, { verdict: from, ...plain }),
        to: sayVerdict(words, { verdict: to, ...plain }),
        date: format.day(at),
        before,
        after,
      },
    );
  };

  return {
    reason,
    decomposition,
    changed,
    pace: (target: JudgedTarget) => paceText(telling, target),
    /**
     * All that the board says of a verdict, the most important first. At the target's own period the gap is
     * the distance from the path; what keeps a change from being taken apart is for "Cách tính".
     */
    all: (target: JudgedTarget): string[] =>
      [
        changed(target),
        reason(target),
        paceText(telling, target),
        sayYear(telling, target.yearReached),
        target.judged?.period === target.period ? null : sayPosition(telling, target.position),
        ...(target.decomposition?.sinceBaseline == null ? [] : decomposition(target)),
        target.forecast === null ? null : sayForecast(telling, target),
        saySet(telling, target.set),
        target.sensitive ? words.targets.sensitive : null,
        target.conversionSensitive ? words.targets.conversionSensitive : null,
      ].filter((sentence) => sentence !== null),
  };
}
