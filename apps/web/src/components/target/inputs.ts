import type { JudgedTarget } from '@kts/contract';

type PerUnit = { readonly points: number | null; readonly percent: number | null };

/** What the panel "Cách tính" shows of the formula's inputs; whatever the server does not tell is null. */
export type Inputs = {
  readonly decides: 'points' | 'percent';
  readonly yearsLeft: number | null;
  readonly required: PerUnit;
  readonly ratio: PerUnit;
  readonly deadline: string | null;
  readonly today: string | null;
  readonly dissolvedOn: string | null;
};

const numberOf = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;
const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function perUnitOf(value: unknown): PerUnit {
  if (typeof value !== 'object' || value === null) return { points: null, percent: null };
  return {
    points: 'points' in value ? numberOf(value.points) : null,
    percent: 'percent' in value ? numberOf(value.percent) : null,
  };
}

/** The contract leaves `inputs` open: here it gets its types. */
export const inputsOf = ({ inputs }: Pick<JudgedTarget, 'inputs'>): Inputs => ({
  decides: inputs.decides === 'percent' ? 'percent' : 'points',
  yearsLeft: numberOf(inputs.n),
  required: perUnitOf(inputs.requiredFromBaseline),
  ratio: perUnitOf(inputs.progressRatio),
  deadline: textOf(inputs.deadline),
  today: textOf(inputs.today),
  dissolvedOn: textOf(inputs.dissolvedOn),
});
