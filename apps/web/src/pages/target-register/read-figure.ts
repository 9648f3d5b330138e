/** One reading only: "8,59", "8.59", "8619", "0,485"; "8.619" may be two numbers and is none here. */
const FIGURE = /^-?(\d+([.,](\d{1,2}|\d{4,}))?|0[.,]\d+)$/;

/** A figure as it was typed; null: not understood, or it may be read in two ways. */
export function readFigure(text: string): number | null {
  const plain = text.trim();
  return FIGURE.test(plain) ? Number(plain.replace(',', '.')) : null;
}

/** A figure as {@link readFigure} reads it: three decimals get a fourth, lest they look like thousands. */
export function writeFigure(figure: number | null, language: 'vi' | 'en'): string {
  if (figure === null) return '';
  const text = String(figure);
  const clear = readFigure(text) === null && /\.\d{3}$/.test(text) ? `${text}0` : text;
  return language === 'vi' ? clear.replace('.', ',') : clear;
}
