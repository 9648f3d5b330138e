import { COLUMN_ROLES } from '@kts/domain';
import type { Lexicon } from '@kts/words/reading/lexicon';
import type { ColumnHeading } from './heading-facts.ts';
import { factsOf, type ColumnPlace, type TableColumn } from './table-column.ts';

/** `ignore`, `label`, `role:province`, or what the figures are: `indicator:grdp period:2023 unit:%`. */
export function declaredColumn(
  place: ColumnPlace,
  declared: string,
  heading: ColumnHeading,
  lexicon: Lexicon,
): TableColumn {
  if (declared === 'ignore') return { ...place, kind: 'aside', why: 'declared' };
  const said = new Map(declared.split(' ').map((pair): [string, string] => cut(pair)));
  const role = COLUMN_ROLES.find((known) => known === said.get('role'));
  if (role !== undefined && role !== 'value') return { ...place, kind: 'key', role };
  const period = said.get('period');
  return {
    ...place,
    ...factsOf(heading),
    kind: 'figures',
    isFilled: true,
    indicator: lexicon.codebook.indicator(said.get('indicator') ?? '') ?? heading.indicator,
    area: said.get('province') ?? heading.area,
    period: period === undefined ? heading.period : { kind: 'text', text: period },
    unit: said.get('unit')?.replaceAll('_', ' ') ?? heading.unit,
    unread: [],
    isPart: false,
  };
}

function cut(pair: string): [string, string] {
  const at = pair.indexOf(':');
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)];
}
