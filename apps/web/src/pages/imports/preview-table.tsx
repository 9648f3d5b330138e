import type { ImportDetail } from '@kts/contract';
import { NativeSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { useCatalog } from '../../api/catalog.ts';
import { useFormat } from '../../i18n/format.ts';
import { columnIndex, columnLetter, ROLES } from './column-meaning.ts';
import classes from './imports.module.css';
import { MEANING } from './read-settings.ts';
import { useSettingWords } from './use-setting-words.ts';

type MappedColumn = ImportDetail['columns'][number];

/** The first rows as they stand in the file; above each column what it was taken for, to be corrected. */
export function PreviewTable({ detail }: { readonly detail: ImportDetail }) {
  const t = useTranslations('imports.preview');
  const { columns, preview, headerLine } = detail;
  const known = new Map(columns.map((column) => [column.column, column]));
  const widths = [
    ...preview.map(({ cells }) => cells.length),
    ...columns.map(({ column }) => columnIndex(column) + 1),
  ];
  const letters = Array.from({ length: Math.max(0, ...widths) }, (_, index) => columnLetter(index));
  if (letters.length === 0) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for form fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div role="group" className={classes.previewFrame} tabIndex={0} aria-labelledby="preview-caption">
      <table className={classes.preview}>
        <caption id="preview-caption">{t('caption')}</caption>
        <thead>
          <tr>
            <td />
            {letters.map((letter) => (
              <th key={letter} scope="col">
                {letter}
              </th>
            ))}
          </tr>
          <tr>
            <td />
            {letters.map((letter) => (
              <td key={letter}>
                <Meaning column={known.get(letter)} letter={letter} detail={detail} />
              </td>
            ))}
          </tr>
        </thead>
        <tbody>
          {preview.map(({ line, cells }) => (
            <tr key={line} data-header={line === headerLine || undefined}>
              <th scope="row">{line}</th>
              {letters.map((letter, index) => (
                <td key={letter}>{cells[index] ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

type MeaningProps = {
  readonly column: MappedColumn | undefined;
  readonly letter: string;
  readonly detail: ImportDetail;
};

function Meaning({ column, letter, detail: { settings, may } }: MeaningProps) {
  const t = useTranslations('imports.preview');
  const words = useSettingWords();
  const said = settings.meanings?.[letter] ?? '';
  const found = column === undefined ? t('notRead') : words.meaning(column.meaning);
  const choices = useMeaningChoices();
  if (!may.change) return <span>{found}</span>;
  const isOffered = said === '' || choices.some(({ items }) => items.some(({ value }) => value === said));
  return (
    <NativeSelect
      name={MEANING + letter}
      aria-label={t('meaningOf', { column: letter, name: column?.columnName ?? '' })}
      size="xs"
      defaultValue={said}
      data-unknown={column?.meaning === 'unknown' || undefined}
    >
      <option value="">{said === '' ? found : t('auto')}</option>
      {!isOffered && <option value={said}>{words.meaning(said)}</option>}
      {choices.map(({ group, items }) => (
        <optgroup key={group} label={group}>
          {items.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

/** Everything that a column may hold. */
function useMeaningChoices() {
  const t = useTranslations('imports');
  const format = useFormat();
  const { indicators } = useCatalog();
  // biome-ignore lint/correctness/useExhaustiveDependencies: names follow the language, which `t` stands for
  return useMemo(
    () => [
      {
        group: t('meanings.roles'),
        items: [
          ...ROLES.map((role) => ({ value: `role:${role}`, label: t(`roles.${role}`) })),
          { value: 'ignore', label: t('meanings.ignored') },
        ],
      },
      {
        group: t('meanings.figures'),
        items: [...indicators.values()].map((one) => ({
          value: `indicator:${one.code}`,
          label: format.name(one),
        })),
      },
    ],
    [t, indicators],
  );
}
