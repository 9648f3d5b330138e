import { byWeight } from './by-weight.ts';

/** What is preferred where a caller takes several equally comes first. */
const CODINGS = ['br', 'gzip', 'identity'] as const;

export type ContentCoding = (typeof CODINGS)[number];

/** Browsers send one of a handful of headers; who makes them up is not remembered. */
const MOST_REMEMBERED = 200;
const remembered = new Map<string, ContentCoding>();

/** The coding that a caller wants most (RFC 9110, 12.5.3); the bytes as they are where they take none of the others. */
export function askedCoding(header: string | undefined): ContentCoding {
  if (header === undefined) return 'identity';
  const known = remembered.get(header);
  if (known !== undefined) return known;
  const found = mostWanted(header);
  if (remembered.size < MOST_REMEMBERED) remembered.set(header, found);
  return found;
}

function mostWanted(header: string): ContentCoding {
  const asked = byWeight(header);
  const named = (name: string): number | undefined => asked.find(({ value }) => value === name)?.weight;
  const weightOf = (coding: ContentCoding): number =>
    // What is not named may be sent as it is, but is wanted less than anything that is.
    named(coding) ?? named('*') ?? (coding === 'identity' ? Number.MIN_VALUE : 0);
  const [best = 'identity'] = CODINGS.toSorted((a, b) => weightOf(b) - weightOf(a));
  return weightOf(best) > 0 ? best : 'identity';
}
