import type { Period } from '@kts/domain';
import type { Telling } from './telling.ts';

/** Provinces held to one target; the four numbers add up to all there are. */
export type Nationwide = {
  readonly of: number;
  /** Of those with a figure of the same source and period: what each is short of, at most 0 when it is there. */
  readonly gaps: readonly number[];
  /** That source, by its name, and that period; null where nobody has a figure. */
  readonly source: string | null;
  readonly period: Period | null;
  readonly otherGround: number;
  readonly withoutFigure: number;
  readonly withoutTarget: number;
};

/**
 * "6/34 tỉnh, thành phố có số cùng nguồn, cùng kỳ (Cục Thống kê, năm 2025): 1 đã tới mức mục tiêu, 5 còn thiếu từ
 * 0,50 đến 16,60 điểm %; 26 chưa có số; 2 chỉ có số của nguồn hoặc kỳ khác."
 */
export function sayNationwide({ words, format, indicator }: Telling, counted: Nationwide): string {
  const { of, gaps, source, period, otherGround, withoutFigure, withoutTarget } = counted;
  const { nationwide } = words;
  const write = (count: number): string => format.number(count);
  const short = gaps.filter((gap) => gap > 0);
  const [least, most] = [Math.min(...short), Math.max(...short)];
  const one = format.distance(indicator, most) === format.distance(indicator, least);
  const stands = [
    ...(gaps.length > short.length ? [nationwide.there(write(gaps.length - short.length))] : []),
    ...(short.length === 0
      ? []
      : [
          nationwide.short(
            write(short.length),
            one ? null : format.value(indicator, least),
            format.distance(indicator, most),
          ),
        ]),
  ];
  const have =
    source === null || period === null
      ? nationwide.nobody(write(of))
      : `${nationwide.have(write(gaps.length), write(of), source, format.periodInText(period))}: ${stands.join(', ')}`;
  const parts = [
    have,
    ...(withoutFigure > 0 ? [nationwide.withoutFigure(write(withoutFigure))] : []),
    ...(otherGround > 0 ? [nationwide.otherGround(write(otherGround))] : []),
    ...(withoutTarget > 0 ? [words.counts.without(write(withoutTarget))] : []),
  ];
  return `${parts.join('; ')}.`;
}
