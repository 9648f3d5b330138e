import type { ImportDetail } from '@kts/contract';
import { Text } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import { useSettingWords } from './use-setting-words.ts';

/** Encoding, separator, sheet, heading, and what holds for all figures of the file. */
export function UnderstoodFacts({ detail }: { readonly detail: ImportDetail }) {
  const t = useTranslations('imports');
  const words = useSettingWords();
  const format = useFormat();
  const { file, headerLine, layout, understood, settings } = detail;
  const facts: readonly (readonly [name: string, value: string | null, from?: string])[] = [
    [words.name('encoding'), file.encoding === null ? null : words.encoding(file.encoding)],
    [words.name('delimiter'), file.delimiter === null ? null : words.delimiter(file.delimiter)],
    [words.name('sheet'), file.sheet],
    [words.name('headerLine'), headerLine === null ? null : format.number(headerLine)],
    [t('layout'), layout === null ? null : t(`layouts.${layout}`)],
    // Provinces whose name means one before the merger and another after it can be many: one fact.
    ...[...Map.groupBy(understood, ({ about, from }) => `${about}|${from}`).values()].map(
      (alike) =>
        [
          words.name(alike[0]?.about ?? ''),
          alike.map(({ about, value, list }) => words.ofList(words.value(about, value), list)).join('; '),
          alike[0] === undefined ? '' : t(`from.${alike[0].from}`),
        ] as const,
    ),
    ...(settings.decimalSign
      ? [[words.name('decimalSign'), words.value('decimalSign', settings.decimalSign)] as const]
      : []),
  ];
  return (
    <>
      <dl className={classes.facts}>
        {facts.map(
          ([name, value, from]) =>
            value !== null && (
              <div key={`${name}|${value}`}>
                <dt>{name}</dt>
                <dd>
                  {/* A unit is told as the file writes it. */}
                  <span lang={name === words.name('unit') ? 'vi' : undefined}>{value}</span>
                  {from !== undefined && <span className="quiet"> ({from})</span>}
                </dd>
              </div>
            ),
        )}
      </dl>
      <Conversions detail={detail} />
    </>
  );
}

function Conversions({ detail }: { readonly detail: ImportDetail }) {
  const t = useTranslations('imports');
  const format = useFormat();
  const { indicatorName, indicators } = useCatalog();
  const unitName = (code: string, unit: string): string => {
    const indicator = indicators.get(code);
    return indicator === undefined ? unit : format.unitName(indicator);
  };
  if (detail.conversions.length === 0) return null;
  return (
    <ul className={classes.links}>
      {detail.conversions.map(({ indicator, from, to, exponent, figures }) => (
        <li key={`${indicator}|${from}`}>
          <Text size="sm">
            {t.rich('conversion', {
              figures: format.number(figures),
              indicator: indicatorName(indicator),
              from,
              to: unitName(indicator, to),
              exponent: format.number(exponent),
              sup: (text) => <sup>{text}</sup>,
            })}
          </Text>
        </li>
      ))}
    </ul>
  );
}
