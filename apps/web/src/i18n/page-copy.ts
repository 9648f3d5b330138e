import type { Language } from '@kts/words/language';
import type { Messages } from './edition.ts';

type Copy = Partial<Messages>;

/** Copy that is loaded with the pages that show it, in the language of the reader. */
const SUBJECTS = {
  account: { vi: () => import('./vi/account.ts'), en: () => import('./en/account.ts') },
  changes: { vi: () => import('./vi/changes.ts'), en: () => import('./en/changes.ts') },
  charts: { vi: () => import('./vi/charts.ts'), en: () => import('./en/charts.ts') },
  comparison: {
    vi: () => import('./vi/comparison.ts'),
    en: () => import('./en/comparison.ts'),
  },
  imports: { vi: () => import('./vi/imports.ts'), en: () => import('./en/imports.ts') },
  indicators: { vi: () => import('./vi/indicators.ts'), en: () => import('./en/indicators.ts') },
  method: { vi: () => import('./vi/method.ts'), en: () => import('./en/method.ts') },
  nationwide: { vi: () => import('./vi/nationwide.ts'), en: () => import('./en/nationwide.ts') },
  profile: { vi: () => import('./vi/profile.ts'), en: () => import('./en/profile.ts') },
  register: { vi: () => import('./vi/register.ts'), en: () => import('./en/register.ts') },
  reports: { vi: () => import('./vi/reports.ts'), en: () => import('./en/reports.ts') },
  sheet: { vi: () => import('./vi/sheet.ts'), en: () => import('./en/sheet.ts') },
  wanted: { vi: () => import('./vi/wanted.ts'), en: () => import('./en/wanted.ts') },
  wall: { vi: () => import('./vi/wall.ts'), en: () => import('./en/wall.ts') },
} as const satisfies Record<string, Record<Language, () => Promise<Copy>>>;

export type Subject = keyof typeof SUBJECTS;

const kept = new Map<string, Copy | Promise<Copy>>();

/** The copy of some subjects: at once where it has been fetched before. */
export function copyFor(language: Language, subjects: readonly Subject[]): Copy | Promise<Copy> {
  const key = `${language} ${subjects.join(' ')}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const coming = Promise.all(subjects.map((subject) => SUBJECTS[subject][language]())).then(
    (parts) => {
      const copy: Copy = Object.assign({}, ...parts);
      kept.set(key, copy);
      return copy;
    },
    (error: unknown) => {
      // Another try fetches anew.
      kept.delete(key);
      throw error;
    },
  );
  kept.set(key, coming);
  return coming;
}
