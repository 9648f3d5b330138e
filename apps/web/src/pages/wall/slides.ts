import type { AreaProfile, JudgedTarget, ProfileIndicator } from '@kts/contract';

/** What stands on the wall for a while: how the targets stand, one of them, or a figure without one. */
export type Slide =
  | {
      readonly kind: 'counts';
      readonly key: string;
      readonly area: string;
      readonly targets: readonly JudgedTarget[];
    }
  | { readonly kind: 'target'; readonly key: string; readonly area: string; readonly target: JudgedTarget }
  | {
      readonly kind: 'figure';
      readonly key: string;
      readonly area: string;
      readonly figure: ProfileIndicator;
    };

export type WallBoard = {
  readonly area: string;
  readonly targets: readonly JudgedTarget[];
  readonly profile: Pick<AreaProfile, 'indicators'>;
};

/**
 * The slides of the chosen boards, in the order of the address: how many targets are met, where all
 * are shown; the targets with a figure as they are given, then the key figures that no target tells.
 *
 * @param indicators only these; null for all
 * @param keyIndicators what an area shows when nothing is chosen
 */
export function slidesOf(
  boards: readonly WallBoard[],
  indicators: readonly string[] | null,
  keyIndicators: readonly string[],
): Slide[] {
  return boards.flatMap(({ area, targets, profile }) => {
    const wanted = (code: string): boolean => indicators === null || indicators.includes(code);
    const ofTargets = targets
      .filter(({ indicator, latest }) => latest !== null && wanted(indicator))
      .map((target): Slide => ({ kind: 'target', key: `${area}|${target.code}`, area, target }));
    const told = new Set(ofTargets.map((slide) => (slide.kind === 'target' ? slide.target.indicator : '')));
    const shown = indicators ?? keyIndicators;
    const ofFigures = shown.flatMap((code): Slide[] => {
      const figure = profile.indicators.find(({ indicator }) => indicator === code);
      if (figure === undefined || figure.latest.value === null || told.has(code)) return [];
      return [{ kind: 'figure', key: `${area}|${code}`, area, figure }];
    });
    const counts: Slide = { kind: 'counts', key: `${area}|counts`, area, targets };
    return [...(indicators === null && targets.length > 0 ? [counts] : []), ...ofTargets, ...ofFigures];
  });
}

/** Which slide is next; the list may have changed meanwhile. */
export const stepFrom = (index: number, step: number, count: number): number =>
  count === 0 ? 0 : (((index + step) % count) + count) % count;
