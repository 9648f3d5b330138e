import { getIndicator, type IndicatorItem, listIndicators } from '@kts/contract';
import type { Codebook, Indicator } from '@kts/domain';
import type { SeriesCoverage } from '@kts/store';
import { handleRead, type ReadRouting } from '../../plugins/endpoints.ts';
import { page } from '../../shapes/page.ts';
import { notFound } from '../../plugins/problems.ts';

export function indicatorsRoutes(routing: ReadRouting): void {
  const { codebook, store } = routing.context;
  handleRead(routing, listIndicators, async ({ query }) => {
    const coverage = await store.queries.indicators.coverage();
    return page(
      codebook.indicators.map((indicator) => toItem(indicator, codebook, coverage)),
      query,
    );
  });
  handleRead(routing, getIndicator, async ({ params }) => {
    const indicator = codebook.indicator(params.indicator);
    if (indicator === undefined) throw notFound('indicator', params.indicator);
    return toItem(indicator, codebook, await store.queries.indicators.coverage());
  });
}

function toItem(
  indicator: Indicator,
  codebook: Codebook,
  coverage: readonly SeriesCoverage[],
): IndicatorItem {
  const { formula, breaks, aliases: _aliases, ...rest } = indicator;
  const own = coverage.filter((each) => each.indicator === indicator.code);
  // Made-up figures have a source that no indicator names.
  const sources = new Set([...indicator.sources, ...own.map(({ source }) => source)]);
  return {
    ...rest,
    formula: formula && {
      kind: formula.kind,
      parts: 'second' in formula ? [formula.first, formula.second] : [formula.first],
      factor: 'second' in formula ? formula.factor : formula.kind === 'growth' ? 100 : 1,
    },
    sources: [...sources].flatMap((code) => {
      const source = codebook.source(code);
      return source === undefined ? [] : [{ ...source }];
    }),
    methodBreaks: breaks.map((each) => ({ ...each })),
    coverage: own.map(({ indicator: _, ...each }) => each),
  };
}
