import type { Counts } from '@kts/domain';
import type { Telling } from './telling.ts';

/** What is counted: targets of one area, or areas held to one target. */
export type Counted = 'targets' | 'areas';

export type CountsSaid = {
  /** "2/9 mục tiêu đạt (1 theo số ước tính)". */
  readonly met: string;
  /** What makes up the rest of the sum: "1 không đạt", "3 đang thực hiện"; nothing of what there is none. */
  readonly rest: readonly string[];
  /** What is outside the sum; null where nothing is. */
  readonly apart: string | null;
};

/**
 * How targets stand, in words, the same on board, wall and briefing: the parts add up to the number said first.
 *
 * @param of of areas: how many there are, with those that have no such target
 */
export function sayCounts(
  { words: { counts: words }, format }: Pick<Telling, 'words' | 'format'>,
  counts: Counts,
  counted: Counted,
  of = counts.total,
): CountsSaid {
  const write = (count: number): string => format.number(count);
  const provisional = (count: number): string => (count === 0 ? '' : ` (${words.provisional(write(count))})`);
  const { met, metProvisionally, missed, missedProvisionally, underWay, undecided, total, apart } = counts;
  const outside = [
    ...(apart.predecessors > 0 ? [words.predecessors(write(apart.predecessors))] : []),
    ...(apart.dissolved > 0 ? [words.dissolved[counted](write(apart.dissolved))] : []),
  ];
  return {
    met:
      of === 0 || (counted === 'targets' && total === 0)
        ? words.none[counted]
        : `${words.met[counted](write(met), write(of))}${provisional(metProvisionally)}`,
    rest: [
      ...(missed > 0 ? [`${words.missed(write(missed))}${provisional(missedProvisionally)}`] : []),
      ...(underWay > 0 ? [words.underWay(write(underWay))] : []),
      ...(undecided > 0 ? [words.undecided(write(undecided))] : []),
      ...(of > total ? [words.without(write(of - total))] : []),
    ],
    apart: outside.length === 0 ? null : words.apart(outside.join('; ')),
  };
}
