import { useTranslations } from 'use-intl';
import { isPeriod } from '@kts/domain';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { readMeaning } from './column-meaning.ts';

const DELIMITERS: Readonly<Record<string, 'tab' | 'semicolon' | 'bar' | 'comma'>> = {
  '\t': 'tab',
  ';': 'semicolon',
  '|': 'bar',
  ',': 'comma',
};
const ENCODINGS: Readonly<Record<string, string>> = {
  'utf-8': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1258': 'Windows-1258',
};

/** How what was understood or said of a file is spoken. */
export function useSettingWords() {
  const t = useTranslations('imports');
  const format = useFormat();
  const catalog = useCatalog();

  const period = (text: string) => (isPeriod(text) ? format.period(text) : text);
  const delimiter = (sign: string) => {
    const name = DELIMITERS[sign];
    return name === undefined ? sign : t(`delimiters.${name}`);
  };
  const encoding = (code: string) => ENCODINGS[code] ?? code;

  const meaning = (text: string): string => {
    const read = readMeaning(text);
    if (read.kind === 'ignored') return t('meanings.ignored');
    if (read.kind === 'unknown') return t('meanings.unknown');
    if (read.kind === 'role') return t(`roles.${read.role}`);
    const { indicator, province, unit } = read;
    const parts = [
      indicator === null ? null : catalog.indicatorName(indicator),
      province === null ? null : catalog.areaName(province),
      read.period === null ? null : period(read.period),
      unit,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  };

  /** A value of a setting, or of something that was understood. */
  const value = (about: string, text: string): string => {
    if (about === 'indicator') return catalog.indicatorName(text);
    if (about === 'province') return catalog.areaName(text);
    if (about === 'source') return catalog.sourceName(text);
    if (about === 'period') return period(text);
    if (about === 'encoding') return encoding(text);
    if (about === 'delimiter') return delimiter(text);
    if (about === 'boundaries' && (text === '2024' || text === '2025')) return t(`boundaries.${text}`);
    if (about === 'decimalSign' || about === 'decimal-sign')
      return t(text === ',' ? 'decimalComma' : 'decimalDot');
    if (about === 'hidden') return t(text === 'read' ? 'hiddenRead' : 'hiddenSkip');
    if (about === 'meanings') return meaning(text);
    return text;
  };
  const name = (about: string): string => {
    const key = `about.${about}` as 'about.period';
    return t.has(key) ? t(key) : about;
  };

  return {
    encoding,
    delimiter,
    meaning,
    name,
    value,
    /** "Nguồn: Bộ …"; one for each column of `meanings`. */
    setting: (about: string, said: unknown): string[] => {
      if (typeof said === 'object' && said !== null) {
        return Object.entries(said).map(([key, text]) =>
          about === 'columns'
            ? t('columnIs', { column: String(text), meaning: meaning(`role:${key}`) })
            : t('columnIs', { column: key, meaning: meaning(String(text)) }),
        );
      }
      return [`${name(about)}: ${value(about, String(said))}`];
    },
    /** An answer to a question that is not asked any more. */
    answer: (id: string, text: string): string => {
      const [about = '', of = ''] = id.split(/:(.*)/s);
      if (about === 'column') return t('columnIs', { column: of, meaning: meaning(text) });
      const what = of === '' ? name(about) : `${name(about)} «${of}»`;
      return `${what}: ${value(about, text)}`;
    },
  };
}
