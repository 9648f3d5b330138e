import {
  applicableTargets,
  type Area,
  codesFor,
  type Indicator,
  type Moment,
  type ShownReading,
  shown,
  type WantedFigures,
  wantedFigures,
} from '@kts/domain';
import type { Context } from '../context.ts';
import { judgeAll } from './judged-targets.ts';

/** The figures that an area's targets without verdict or trend lack, as they stood at a moment. */
export function wantedOf(area: Area, moment: Moment, context: Context): WantedFigures {
  const { codebook, store } = context;
  const judged = judgeAll(applicableTargets(area, codebook, moment.asOf), moment, context);
  const known = new Map<string, readonly ShownReading[]>();
  const readingsOfAll = (indicator: Indicator): readonly ShownReading[] => {
    const readings =
      known.get(indicator.code) ??
      store.queries.targets.readings(codesFor(indicator, codebook), undefined, moment.asOf).map(shown);
    known.set(indicator.code, readings);
    return readings;
  };
  return wantedFigures(judged, readingsOfAll, moment, codebook);
}
