import { fileURLToPath } from 'node:url';
import { parentPort } from 'node:worker_threads';
import { type BriefingText, briefingDocx, type Chart, chartSvg } from '@kts/exchange';
import { Resvg } from '@resvg/resvg-js';

/** What the press is asked for. */
export type PressOrder =
  | { readonly id: number; readonly what: 'docx'; readonly briefing: BriefingText }
  | { readonly id: number; readonly what: 'png'; readonly chart: Chart; readonly height: number };

export type PressAnswer =
  | { readonly id: number; readonly bytes: Uint8Array }
  | { readonly id: number; readonly error: string };

const font = (file: string): string => fileURLToPath(import.meta.resolve(`@expo-google-fonts/tinos/${file}`));

/** Tinos has the metrics of Times New Roman; the machine's own fonts are left alone. */
const FONTS = [font('400Regular/Tinos_400Regular.ttf'), font('700Bold/Tinos_700Bold.ttf')];

/** 300 dots an inch: what an office printer can show. */
const DOTS_A_MM = 300 / 25.4;

function pngOf(chart: Chart, height: number): Uint8Array {
  const picture = new Resvg(chartSvg(chart, height), {
    fitTo: { mode: 'height', value: Math.round(height * DOTS_A_MM) },
    font: { fontFiles: FONTS, loadSystemFonts: false, defaultFontFamily: 'Tinos' },
    background: '#fff',
  });
  return picture.render().asPng();
}

async function print(order: PressOrder): Promise<Uint8Array> {
  if (order.what === 'png') return pngOf(order.chart, order.height);
  const { briefing } = order;
  const pictures = briefing.charts.map((chart) => ({
    png: pngOf(chart, briefing.layout.chartHeight),
    title: chart.title,
    alt: chart.alt,
  }));
  return briefingDocx(briefing, pictures);
}

parentPort?.on('message', async (order: PressOrder) => {
  try {
    const bytes = await print(order);
    parentPort?.postMessage({ id: order.id, bytes } satisfies PressAnswer);
  } catch (error) {
    parentPort?.postMessage({ id: order.id, error: String(error) } satisfies PressAnswer);
  }
});
