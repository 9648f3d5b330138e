import { namedUnit } from '@kts/domain';
import type { FigureTable } from '../figure-table.ts';
import { type CheckFinding, isComparable, middleOf } from './finding.ts';
import type { PlannedFigure } from '../planned-figure.ts';

/** No province is two hundred times the usual one: the richest is some twenty times as large. */
const FAR = 200;
const FEWEST_PEERS = 3;

/** Compares the provinces of one file, indicator and period with one another. */
export function checkPeers(table: FigureTable): CheckFinding[] {
  const findings: CheckFinding[] = [];
  for (const [{ indicator, boundaries }, figures] of table.slots()) {
    if (boundaries === null || figures.size < FEWEST_PEERS || !isComparable(indicator)) continue;
    findings.push(...farFromPeers([...figures.values()].filter(({ value }) => value)));
  }
  return findings;
}

function farFromPeers(peers: readonly PlannedFigure[]): CheckFinding[] {
  if (peers.length < FEWEST_PEERS) return [];
  const middle = middleOf(Float64Array.from(peers, ({ value }) => value ?? 0).sort());
  return peers.flatMap((of) => {
    const value = of.value ?? 0;
    const ratio = value / middle;
    if (ratio <= FAR && ratio >= 1 / FAR) return [];
    const unit = namedUnit(of.draft.slot.indicator);
    const isMore = value > middle;
    const params = { reason: 'far-from-peers', isMore, other: middle, times: FAR, unit } as const;
    return [{ severity: 'warning', of, params }];
  });
}
