import { FONT_SIZE, INK } from './palette.ts';
import type { RankingBar } from './to-ranking-bars.ts';

type RankingTickProps = {
  readonly x: number;
  readonly y: number;
  readonly bar: RankingBar | undefined;
  readonly text: (bar: RankingBar) => string;
};

/** Name of a bar; the chosen area's is bold and underlined, so that it is found without colour. */
export function RankingTick({ x, y, bar, text }: RankingTickProps) {
  if (bar === undefined) return <g />;
  return (
    <text
      x={x}
      y={y}
      dy="0.35em"
      textAnchor="end"
      fontSize={FONT_SIZE}
      fill={INK}
      fontWeight={bar.chosen ? 700 : 400}
      textDecoration={bar.chosen ? 'underline' : undefined}
    >
      {text(bar)}
    </text>
  );
}
