import { useTranslations } from 'use-intl';
import { type Boundaries, isPeriod } from '@kts/domain';
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

const encoding = (code: string): string => ENCODINGS[code] ?? code;

/** How what was understood or said of a file is spoken. */
export function useSettingWords() {
  const t = useTranslations('imports');
  const { meaning, delimiter, value } = useValueWords();
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
    /** A province's name, with the list that it is of where both have it. */
    ofList: (text: string, list: Boundaries | null): string =>
      list === null ? text : `${text}: ${t(`boundaries.${list}`)}`,
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

function useValueWords() {
  const t = useTranslations('imports');
  const { indicatorName, areaName, sourceName } = useCatalog();
  const meaning = useMeaningWords();
  const period = usePeriodWords();
  const delimiter = (sign: string): string => {
    const known = DELIMITERS[sign];
    return known === undefined ? sign : t(`delimiters.${known}`);
  };
  const decimalSign = (sign: string): string => t(sign === ',' ? 'decimalComma' : 'decimalDot');
  const speak: Readonly<Record<string, (text: string) => string>> = {
    indicator: indicatorName,
    province: areaName,
    source: sourceName,
    period,
    encoding,
    delimiter,
    meanings: meaning,
    decimalSign,
    'decimal-sign': decimalSign,
    hidden: (text) => t(text === 'read' ? 'hiddenRead' : 'hiddenSkip'),
    boundaries: (text) => (text === '2024' || text === '2025' ? t(`boundaries.${text}`) : text),
  };
  return {
    meaning,
    delimiter,
    /** A value of a setting, or of something that was understood. */
    value: (about: string, text: string): string => speak[about]?.(text) ?? text,
  };
}

function usePeriodWords(): (text: string) => string {
  const format = useFormat();
  return (text) => (isPeriod(text) ? format.period(text) : text);
}

/** What a column holds. */
function useMeaningWords(): (text: string) => string {
  const t = useTranslations('imports');
  const { indicatorName, areaName } = useCatalog();
  const period = usePeriodWords();
  return (text) => {
    const read = readMeaning(text);
    if (read.kind === 'ignored') return t('meanings.ignored');
    if (read.kind === 'unknown') return t('meanings.unknown');
    if (read.kind === 'role') return t(`roles.${read.role}`);
    const parts = [
      read.indicator && indicatorName(read.indicator),
      read.province && areaName(read.province),
      read.period && period(read.period),
      read.unit,
    ];
    return parts.filter((part) => part !== null).join(' · ');
  };
}
