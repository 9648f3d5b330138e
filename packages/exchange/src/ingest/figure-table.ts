import type { Area } from '@kts/domain';
import type { Draft } from './drafts.ts';
import type { PlannedFigure } from './planned-figure.ts';
import { type Slot, valueAt } from './slots.ts';

type Figures = Map<Area, PlannedFigure>;

const circumstances = ({ period, source, boundaries }: Slot): string => `${period}|${source}|${boundaries}`;

/** The figures of a plan by what identifies them, to find what stands twice and what belongs together. */
export class FigureTable {
  readonly #slots = new Map<Slot, Figures>();
  /** Neighbouring rows mostly are of one slot. */
  #last: readonly [Slot, Figures] | null = null;

  #besides: Map<string, Map<string, Figures>> | null = null;

  find({ slot, area }: Draft): PlannedFigure | undefined {
    return this.#figuresOf(slot).get(area);
  }

  add(figure: PlannedFigure): void {
    this.#figuresOf(figure.draft.slot).set(figure.draft.area, figure);
  }

  /** In the order of the file. */
  slots(): Iterable<readonly [Slot, ReadonlyMap<Area, PlannedFigure>]> {
    return this.#slots;
  }

  /** The figures of another indicator at the same period, by the same source, of the same list of provinces. */
  beside(slot: Slot, indicator: string): ReadonlyMap<Area, PlannedFigure> | undefined {
    if (this.#besides === null) {
      this.#besides = new Map();
      for (const [each, figures] of this.#slots)
        valueAt(this.#besides, circumstances(each), () => new Map()).set(each.indicator.code, figures);
    }
    return this.#besides.get(circumstances(slot))?.get(indicator);
  }

  #figuresOf(slot: Slot): Figures {
    if (this.#last?.[0] === slot) return this.#last[1];
    const figures = valueAt(this.#slots, slot, () => new Map());
    this.#last = [slot, figures];
    return figures;
  }
}
