import type { ProfileIndicator } from '@kts/contract';

/** What a reader of a province's profile asks for first. */
const KEY_INDICATORS: readonly string[] = [
  'digital-economy-grdp-share',
  'digital-economy-value-added',
  'digital-economy-index',
  'dti',
  'dti-rank',
  'digital-tech-firms',
  'digital-tech-firms-per-1000',
  'community-tech-teams',
  'grdp',
  'grdp-per-capita',
  'population',
];

/** The key indicators that the area has, in the order above. */
export function keyIndicators(indicators: readonly ProfileIndicator[]): ProfileIndicator[] {
  const byCode = new Map(indicators.map((each) => [each.indicator, each]));
  return KEY_INDICATORS.flatMap((code) => byCode.get(code) ?? []);
}

/** True when there is a way to be seen: two periods in one series. */
export const hasTrend = ({ series }: Pick<ProfileIndicator, 'series'>): boolean =>
  series.some(({ readings }) => readings.filter(({ value }) => value !== null).length >= 2);
