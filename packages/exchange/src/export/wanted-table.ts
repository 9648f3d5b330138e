import {
  type Codebook,
  calledIn,
  type IsoDate,
  periodEnd,
  type TargetJudged,
  type WantedFigure,
} from '@kts/domain';
import {
  formatFor,
  type Language,
  plainName,
  sayInstead,
  sayList,
  sayServed,
  saySetWanted,
  sayVerdict,
  type WantedTelling,
  words,
} from '@kts/words';
import type { WrittenTable } from '../formats/write-table.ts';

type Names = Pick<Codebook, 'indicator' | 'area' | 'source'>;

/** Missing figures as a table, one a row, those that serve most targets first. */
export function wantedTable(
  figures: readonly WantedFigure[],
  codebook: Names,
  today: IsoDate,
  language: Language,
): WrittenTable {
  const format = formatFor(language);
  const told = words[language];
  const { columns, gives, knownBy, as } = told.wanted;
  const telling: WantedTelling = {
    words: told,
    format,
    indicatorName: (code, area) => indicatorName(code, area, codebook, language),
    // A dissolved area is called as it was when the figure was of it.
    areaName: (slug) => plainName(slug, codebook, today, language),
  };
  const rows = figures.map((figure) => [
    plainName(figure.area, codebook, periodEnd(figure.period), language),
    telling.indicatorName(figure.indicator, figure.area),
    figure.period,
    sourceName(figure.source, codebook, language),
    sayList(telling, figure.boundaries),
    figure.as === null ? null : as(format.periodInText(figure.as)),
    gives[figure.gives],
    figure.couldBeKnown.from,
    knownBy[figure.couldBeKnown.by],
    sayInstead(telling, figure.instead) ?? saySetWanted(telling, figure.area, figure.set),
    figure.serves.length,
    figure.serves.map((served) => servedText(served, telling, language)).join('\n'),
  ]);
  return [Object.values(columns), ...rows];
}

function servedText(
  { area, indicator, judgement, target }: TargetJudged,
  telling: WantedTelling,
  language: Language,
) {
  const { verdict, provisional, judged, gap, pace, inputs, latest } = judgement;
  const said = sayServed(telling, indicator, {
    ...target,
    gap,
    latest,
    needed: { points: pace?.points?.needed ?? null, percent: pace?.percent?.needed ?? null },
    decides: inputs.decides,
  });
  // As the area has it, whose target it is or not: the country's own share is of GDP.
  const name = telling.indicatorName(target.indicator, area.slug);
  return [
    `${name}: ${said.target}`,
    sayVerdict(words[language], { verdict, provisional, judged }),
    ...said.needs,
  ].join('; ');
}

function indicatorName(code: string, area: string, codebook: Names, language: Language): string {
  const known = codebook.indicator(code);
  if (known === undefined) return code;
  return formatFor(language).name(calledIn(codebook.area(area)?.level, known));
}

function sourceName(code: string, codebook: Names, language: Language): string {
  const source = codebook.source(code);
  return source === undefined ? code : formatFor(language).name(source);
}
