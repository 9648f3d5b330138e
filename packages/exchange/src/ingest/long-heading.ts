import type { ObservationStatus } from '@kts/domain';
import { tidy } from './fold.ts';
import type { Heading } from './header.ts';
import { readHeading } from './heading-text.ts';
import type { Lexicon } from './lexicon.ts';

/** What the heading over the figures of a long table says of all of them: "Giá trị (triệu đồng)", "Số liệu sơ bộ". */
export type ValueHeading = { readonly unit: string | null; readonly status: ObservationStatus | null };

export function valueHeading({ names, places }: Heading, lexicon: Lexicon): ValueHeading {
  const name = tidy(names[places.get('value') ?? -1] ?? '');
  const inside = [...name.matchAll(/[([]([^()[\]]+)[)\]]/g)].map(([, text = '']) => text);
  const parts = [name, ...inside].map((text) => readHeading(text, lexicon));
  return {
    unit: parts.find(({ unit }) => unit !== null)?.unit ?? null,
    status: parts.find(({ status }) => status !== null)?.status ?? null,
  };
}
