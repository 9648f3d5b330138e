import { SYMBOL_HEIGHT, SYMBOL_WIDTH } from './legend.tsx';
import { FAINT, FONT, INK, measureText, PAPER, wrapText } from '@kts/pictures';

const SVG = 'http://www.w3.org/2000/svg';
const EDGE = 16;

/** What a saved picture says around the chart. */
export type PictureText = {
  readonly title: string;
  readonly unit: string;
  readonly notes: readonly string[];
  readonly foot: readonly string[];
};

/** A whole picture: title, unit, legend, chart, notes, source line. */
export type SavedPicture = { readonly markup: string; readonly width: number; readonly height: number };

type TextStyle = { readonly size: number; readonly weight?: number; readonly color?: string };

function element(name: string, attributes: Readonly<Record<string, string | number>>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

const measure = (text: string, { size, weight = 400 }: TextStyle): number =>
  measureText(text, size, weight === 400 ? 'regular' : 'bold');

/** Puts things below each other on a sheet of a given width. */
class Sheet {
  readonly root: SVGElement;
  readonly width: number;
  y = EDGE;

  constructor(width: number) {
    this.width = width;
    this.root = element('svg', { xmlns: SVG, 'font-family': FONT });
    this.root.append(element('rect', { width: '100%', height: '100%', fill: PAPER }));
  }

  write(text: string, style: TextStyle): void {
    for (const line of wrapText(text, this.width - 2 * EDGE, (part) => measure(part, style))) {
      this.y += style.size * 1.4;
      this.put(line, EDGE, this.y - style.size * 0.35, style);
    }
  }

  put(text: string, x: number, y: number, { size, weight = 400, color = INK }: TextStyle): void {
    const made = element('text', { x, y, 'font-size': size, 'font-weight': weight, fill: color });
    made.textContent = text;
    this.root.append(made);
  }

  place(drawing: Element, x: number, width: number, height: number): void {
    const copy = drawing.cloneNode(true) as Element;
    for (const [key, value] of Object.entries({ x, y: this.y, width, height, overflow: 'visible' })) {
      copy.setAttribute(key, String(value));
    }
    for (const name of ['class', 'style', 'tabindex', 'role']) copy.removeAttribute(name);
    this.root.append(copy);
  }
}

function placeLegend(sheet: Sheet, legend: readonly Element[]): void {
  const style = { size: 13 };
  let x = EDGE;
  for (const entry of legend) {
    const symbol = entry.querySelector('svg');
    const label = entry.textContent ?? '';
    const width = SYMBOL_WIDTH + 6 + measure(label, style) + 18;
    if (x > EDGE && x + width > sheet.width - EDGE) {
      sheet.y += 20;
      x = EDGE;
    }
    if (symbol !== null) sheet.place(symbol, x, SYMBOL_WIDTH, SYMBOL_HEIGHT);
    sheet.put(label, x + SYMBOL_WIDTH + 6, sheet.y + 11.5, style);
    x += width;
  }
  if (legend.length > 0) sheet.y += 24;
}

/** Draws the chart of a figure into a picture that can leave the page. */
export function composePicture(
  chart: SVGSVGElement,
  legend: readonly Element[],
  text: PictureText,
): SavedPicture {
  const box = chart.getBoundingClientRect();
  const sheet = new Sheet(box.width + 2 * EDGE);
  sheet.write(text.title, { size: 16, weight: 600 });
  if (text.unit !== '') sheet.write(text.unit, { size: 13, color: FAINT });
  sheet.y += 8;
  placeLegend(sheet, legend);
  sheet.place(chart, EDGE, box.width, box.height);
  sheet.y += box.height + 4;
  for (const [index, note] of text.notes.entries()) sheet.write(`${index + 1}. ${note}`, { size: 12 });
  for (const line of text.foot) sheet.write(line, { size: 12, color: FAINT });
  const [width, height] = [Math.ceil(sheet.width), Math.ceil(sheet.y + EDGE)];
  for (const [key, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` })) {
    sheet.root.setAttribute(key, String(value));
  }
  return { markup: new XMLSerializer().serializeToString(sheet.root), width, height };
}

/** Twice the size on screen: sharp enough for print in a document. */
const SCALE = 2;

export async function toPng({ markup, width, height }: SavedPicture): Promise<Blob> {
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * SCALE, height * SCALE];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas to draw on');
  context.scale(SCALE, SCALE);
  context.drawImage(image, 0, 0, width, height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('The picture could not be made')) : resolve(blob)),
      'image/png',
    );
  });
}
