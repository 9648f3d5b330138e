import { type ImportGround, namedUnit } from '@kts/domain';
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

/** A figure fifty times as far out as all others. */
const BEYOND = 50;

/** Without a history of its own a figure is held against all that is known of the other provinces. */
export function beyondPeers(of: PlannedFigure, ground: ImportGround): CheckFinding[] {
  const { value, draft } = of;
  const { indicator, source, boundaries } = draft.slot;
  const spread = value && boundaries !== null ? ground.spread?.(indicator.code, source) : null;
  if (!value || !spread || spread.least <= 0) return [];
  const { least, most } = spread;
  if (value <= most * BEYOND && value >= least / BEYOND) return [];
  const params = { reason: 'beyond-provinces', least, most, unit: namedUnit(indicator) } as const;
  return [{ severity: 'warning', of, params }];
}
