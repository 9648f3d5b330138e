import type { ImportDecisions, ImportQuestion } from '@kts/contract';
import { Menu } from '@mantine/core';
import { Fragment } from 'react';
import { useTranslations } from 'use-intl';
import { columnLetter } from '../column-meaning.ts';
import type { ImportDeskState } from '../use-import-desk.ts';
import { useMeaningChoices } from '../use-meaning-choices.ts';
import { useSettingWords } from '../use-setting-words.ts';
import classes from './sheet.module.css';
import type { Pointed } from './sheet-grid.tsx';
import type { SheetTexts } from './sheet-texts.ts';

export type OpenMenu = { readonly pointed: Pointed; readonly x: number; readonly y: number };

type SheetMenuProps = {
  readonly desk: ImportDeskState;
  readonly open: OpenMenu | null;
  readonly questions: readonly ImportQuestion[];
  readonly texts: SheetTexts;
  readonly onEdit: () => void;
  readonly onClose: () => void;
};

/** One click to say what a column, a row or a cell is. */
export function SheetMenu({ desk, open, questions, texts, onEdit, onClose }: SheetMenuProps) {
  const t = useTranslations('sheet.menu');
  if (open === null) return null;
  const { pointed, x, y } = open;
  const column = pointed.kind === 'cell' ? columnLetter(pointed.place.index) : null;
  const line = pointed.kind === 'cell' ? pointed.place.line : pointed.kind === 'row' ? pointed.line : null;
  const letter = pointed.kind === 'column' ? pointed.column : column;
  return (
    <Menu
      opened
      onClose={onClose}
      position="bottom-start"
      width={320}
      portalProps={{ target: 'main' }}
      returnFocus={false}
      withInitialFocusPlaceholder={false}
      menuItemTabIndex={0}
    >
      <Menu.Target>
        <button
          type="button"
          tabIndex={-1}
          aria-label={t('label')}
          className={classes.menuAnchor}
          style={{ left: x, top: y }}
        />
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <QuestionItems desk={desk} questions={questions} />
        {pointed.kind === 'cell' && (
          <>
            <Menu.Item onClick={onEdit} rightSection="F2">
              {t('edit')}
            </Menu.Item>
            {texts.isMended(pointed.place) && (
              <Menu.Item onClick={() => texts.restore(pointed.place)}>{t('restore')}</Menu.Item>
            )}
          </>
        )}
        {letter !== null && <ColumnItems desk={desk} letter={letter} questions={questions} />}
        {line !== null && <RowItems desk={desk} line={line} texts={texts} />}
      </Menu.Dropdown>
    </Menu>
  );
}

type Asked = Pick<SheetMenuProps, 'desk' | 'questions'>;

/** What was asked about this place is answered here as well. */
function QuestionItems({ desk, questions }: Asked) {
  return questions.map(({ id, text, options }) => (
    <Fragment key={id}>
      <Menu.Label>{text}</Menu.Label>
      {options.map(({ value, label }) => (
        <Menu.Item key={value} onClick={() => desk.change({ answers: { [id]: value } })}>
          {label}
        </Menu.Item>
      ))}
      <Menu.Divider />
    </Fragment>
  ));
}

type ColumnItemsProps = Asked & { readonly letter: string };

function ColumnItems({ desk, letter, questions }: ColumnItemsProps) {
  const t = useTranslations('sheet.menu');
  const words = useSettingWords();
  const { roles, figures } = useMeaningChoices();
  const { settings, columns } = desk.detail;
  // A question about the column offers it already.
  const isOffered = questions.some(({ options }) => options.some(({ value }) => value === 'ignore'));
  const found = columns.find(({ column }) => column === letter)?.meaning;
  const mean = (meaning: string | null): void => {
    const { [letter]: _, ...others } = settings.meanings ?? {};
    const meanings = meaning === null ? others : { ...others, [letter]: meaning };
    const said: ImportDecisions = {
      settings: { meanings: Object.keys(meanings).length === 0 ? null : meanings },
    };
    desk.change(said);
  };
  const list = (choices: readonly { readonly value: string; readonly label: string }[]) =>
    choices.map(({ value, label }) => (
      <Menu.Item key={value} onClick={() => mean(value)}>
        {label}
      </Menu.Item>
    ));
  return (
    <>
      <Menu.Label>
        {t('column', { column: letter })}
        {found !== undefined && `: ${words.meaning(found)}`}
      </Menu.Label>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{t('holds')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown className={classes.menu}>{list(roles)}</Menu.Sub.Dropdown>
      </Menu.Sub>
      <Menu.Sub>
        <Menu.Sub.Target>
          <Menu.Sub.Item>{t('figuresOf')}</Menu.Sub.Item>
        </Menu.Sub.Target>
        <Menu.Sub.Dropdown className={classes.menu}>{list(figures)}</Menu.Sub.Dropdown>
      </Menu.Sub>
      {!isOffered && <Menu.Item onClick={() => mean('ignore')}>{t('ignoreColumn')}</Menu.Item>}
      {settings.meanings?.[letter] !== undefined && (
        <Menu.Item onClick={() => mean(null)}>{t('asFound')}</Menu.Item>
      )}
    </>
  );
}

type RowItemsProps = {
  readonly desk: ImportDeskState;
  readonly line: number;
  readonly texts: SheetTexts;
};

function RowItems({ desk, line, texts }: RowItemsProps) {
  const t = useTranslations('sheet.menu');
  const { settings } = desk.detail;
  const isHeading = settings.headerLine === line;
  return (
    <>
      <Menu.Label>{t('row', { line })}</Menu.Label>
      <Menu.Item onClick={() => desk.change({ settings: { headerLine: isHeading ? null : line } })}>
        {t(isHeading ? 'noHeading' : 'heading')}
      </Menu.Item>
      {texts.isRowMended(line) ? (
        <Menu.Item onClick={() => texts.restoreRow(line)}>{t('restoreRow')}</Menu.Item>
      ) : (
        <Menu.Item onClick={() => texts.dropRow(line)}>{t('dropRow')}</Menu.Item>
      )}
    </>
  );
}
