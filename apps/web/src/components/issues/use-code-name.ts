import { useTranslations } from 'use-intl';

/** What kind of issue a code stands for, in words. */
export function useCodeName(): (code: string) => string {
  const t = useTranslations('imports.codes');
  return (code) => {
    const key = code as 'outlier';
    return t.has(key) ? t(key) : code;
  };
}
