import { PAPER } from './palette.ts';
import type { Shape } from './picture.ts';

const escapeText = (raw: string): string =>
  raw.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const attributeName = (name: string): string =>
  name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

function shapeSvg({ kind, ...rest }: Shape): string {
  const attributes = Object.entries(rest)
    .filter(([name]) => name !== 'text')
    .map(([name, value]) => ` ${attributeName(name)}="${escapeText(String(value))}"`);
  return `<${kind}${attributes.join('')}>${'text' in rest ? escapeText(rest.text) : ''}</${kind}>`;
}

type SvgFile = {
  readonly width: number;
  readonly height: number;
  readonly shapes: readonly Shape[];
  /** The picture in words, for who cannot see it. */
  readonly label: string;
  readonly font: string;
};

/** Shapes as a file of their own. */
export const pictureSvg = ({ width, height, shapes, label, font }: SvgFile): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${font}"><title>${escapeText(label)}</title><rect width="100%" height="100%" fill="${PAPER}"/>${shapes.map(shapeSvg).join('')}</svg>`;
