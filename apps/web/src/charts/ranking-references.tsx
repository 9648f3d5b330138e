import { ReferenceLine } from 'recharts';
import { FONT_SIZE, REFERENCE, referenceDash } from './palette.ts';

/** A mean or a target across the bars. */
export type Reference = { readonly key: string; readonly value: number; readonly label: string };

type Side = 'start' | 'middle' | 'end';

/** Two labels over two rules: each on the far side of its own, so that they never meet. */
function sideOf(value: number, references: readonly Reference[]): Side {
  if (references.length < 2) return 'middle';
  return value <= Math.min(...references.map((each) => each.value)) ? 'end' : 'start';
}

type ReferenceLabelProps = {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly side: Side;
};

const ReferenceLabel = ({ x, y, text, side }: ReferenceLabelProps) => (
  <text x={x} y={y - 6} textAnchor={side} fill={REFERENCE} fontSize={FONT_SIZE} fontWeight={600}>
    {text}
  </text>
);

/** Rules across all bars, each with its name on top. */
export function ReferenceRules({ references }: { readonly references: readonly Reference[] }) {
  return references.map(({ key, value, label: text }, index) => (
    <ReferenceLine
      key={key}
      x={value}
      ifOverflow="extendDomain"
      stroke={REFERENCE}
      strokeWidth={1.5}
      strokeDasharray={referenceDash(index)}
      label={({ viewBox }: { viewBox: { x: number; y: number } }) => (
        <ReferenceLabel x={viewBox.x} y={viewBox.y} text={text} side={sideOf(value, references)} />
      )}
    />
  ));
}
