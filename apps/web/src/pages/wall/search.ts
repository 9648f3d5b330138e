/** What the wall has in its address besides the root's. */
export type WallSearch = {
  /** Slugs, by commas: `?areas=tien-giang,vn`; absent: the chosen area. */
  readonly areas?: string | undefined;
  /** Codes, by commas; absent: every target and the key figures. */
  readonly indicators?: string | undefined;
  /** How long a slide stands; absent: 20. */
  readonly seconds?: string | undefined;
};

const LIST = /^[a-z0-9]+(-[a-z0-9]+)*(,[a-z0-9]+(-[a-z0-9]+)*)*$/;
const [LEAST, USUAL, MOST] = [3, 20, 600] as const;

export function validateWallSearch(raw: Record<string, unknown>): WallSearch {
  const { areas, indicators, seconds } = raw;
  const isList = (value: unknown): value is string => typeof value === 'string' && LIST.test(value);
  return {
    ...(isList(areas) ? { areas } : {}),
    ...(isList(indicators) ? { indicators } : {}),
    ...(typeof seconds === 'string' && /^\d{1,4}$/.test(seconds) ? { seconds } : {}),
  };
}

export const listOf = (text: string | undefined): readonly string[] | null =>
  text === undefined ? null : [...new Set(text.split(','))];

/** Never so fast that nobody can read it. */
export const secondsOf = (text: string | undefined): number =>
  text === undefined ? USUAL : Math.min(MOST, Math.max(LEAST, Number(text)));
