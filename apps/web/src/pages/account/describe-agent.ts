/** In the order of asking: the later ones are also in what the earlier ones say of themselves. */
const BROWSERS = [
  ['Edg/', 'Edge'],
  ['coc_coc_browser', 'Cốc Cốc'],
  ['OPR/', 'Opera'],
  ['SamsungBrowser', 'Samsung Internet'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;

const SYSTEMS = [
  ['Windows', 'Windows'],
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

const firstOf = (agent: string, marks: readonly (readonly [string, string])[]): string | null =>
  marks.find(([mark]) => agent.includes(mark))?.[1] ?? null;

/** What a browser calls itself, as people call it; null where that is not known. */
export const describeAgent = (agent: string): { browser: string | null; system: string | null } => ({
  browser: firstOf(agent, BROWSERS),
  system: firstOf(agent, SYSTEMS),
});
