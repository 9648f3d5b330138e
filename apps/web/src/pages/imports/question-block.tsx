import type { ImportQuestion } from '@kts/contract';
import { Button, NativeSelect, UnstyledButton } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import { columnIndex } from './column-meaning.ts';
import classes from './imports.module.css';
import { useMeaningChoices } from './use-meaning-choices.ts';
import type { Place } from './sheet/place.ts';

/** Answers that are chosen and not sent yet, by question. */
export type Chosen = Readonly<Record<string, string>>;

/** How the sheet beside a question shows what it is about. */
export type Look = {
  /** Marks the cells; an empty list: none. */
  readonly mark: (places: readonly Place[]) => void;
  readonly reveal: (places: readonly Place[]) => void;
  readonly go: (place: Place) => void;
};

type QuestionBlockProps = {
  /** One, or several that are alike. */
  readonly questions: readonly ImportQuestion[];
  readonly chosen: Chosen;
  readonly onChoose: (answers: Chosen) => void;
  readonly disabled: boolean;
  readonly look: Look;
  /** Cells that it is about. */
  readonly places: readonly Place[];
};

/** A question, or like ones as lines of one; its cells are marked in the sheet while somebody looks at it. */
export function QuestionBlock(props: QuestionBlockProps) {
  const { questions, disabled, look, places } = props;
  const t = useTranslations('imports.questions');
  const [first, ...others] = questions;
  if (first === undefined) return null;
  return (
    <fieldset
      className={classes.question}
      disabled={disabled}
      onMouseEnter={() => look.mark(places)}
      onMouseLeave={() => look.mark([])}
      onFocus={() => {
        look.mark(places);
        look.reveal(places);
      }}
      onBlur={() => look.mark([])}
    >
      {others.length === 0 ? (
        <>
          <legend>{first.text}</legend>
          <WhereAsked question={first} look={look} />
          <Options question={first} {...props} />
        </>
      ) : (
        <>
          <legend>{t('alike', { count: questions.length })}</legend>
          <Lines {...props} />
        </>
      )}
    </fieldset>
  );
}

/** Leads to the cell in the sheet. */
function WhereAsked({ question, look }: { readonly question: ImportQuestion; readonly look: Look }) {
  const t = useTranslations('imports.questions');
  const format = useFormat();
  const { line, column } = question;
  if (line === null) return null;
  return (
    <UnstyledButton
      className={classes.whereAsked}
      onClick={() => look.go({ line, index: column === null ? 0 : columnIndex(column) })}
    >
      {column === null
        ? t('atLine', { line: format.number(line) })
        : t('at', { line: format.number(line), column })}
    </UnstyledButton>
  );
}

type OptionsProps = Pick<QuestionBlockProps, 'chosen' | 'onChoose'> & { readonly question: ImportQuestion };

function Options({ question, chosen, onChoose }: OptionsProps) {
  const { id, options } = question;
  const t = useTranslations('imports.questions');
  const others = useOtherIndicators(question);
  const value = chosen[id];
  return (
    <div className={classes.options} data-many={options.length > 6 || undefined}>
      {options.map(({ value, label }) => (
        <label key={value}>
          <input
            type="radio"
            name={id}
            value={value}
            checked={chosen[id] === value}
            onChange={() => onChoose({ [id]: value })}
          />
          {label}
          {value === question.proposal && <span className="quiet"> ({t('proposed')})</span>}
        </label>
      ))}
      {others.length > 0 && (
        <NativeSelect
          size="sm"
          label={t('otherIndicator')}
          value={others.some((other) => other.value === value) ? value : ''}
          onChange={({ currentTarget: { value: other } }) => onChoose({ [id]: other })}
        >
          <option value="" disabled>
            {t('choose')}
          </option>
          <Choices choices={others} />
        </NativeSelect>
      )}
    </div>
  );
}

type Choice = ImportQuestion['options'][number];

function Choices({ choices }: { readonly choices: readonly Choice[] }) {
  return choices.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
}

/** A text that was not understood may stand for any indicator, not only for those that are likely. */
function useOtherIndicators({ about, options }: ImportQuestion): readonly Choice[] {
  const { figures } = useMeaningChoices();
  if (about !== 'unread') return [];
  return figures.filter(({ value }) => !options.some((option) => option.value === value));
}

/** The option that leaves out what is asked about. */
const leftOutOf = ({ options }: ImportQuestion): string | undefined =>
  options.find(({ value }) => value === 'ignore')?.value;

function Line({ question, chosen, onChoose }: OptionsProps) {
  const t = useTranslations('imports.questions');
  const others = useOtherIndicators(question);
  return (
    <NativeSelect
      size="sm"
      label={question.text}
      value={chosen[question.id] ?? ''}
      onChange={({ currentTarget: { value } }) => onChoose({ [question.id]: value })}
    >
      <option value="" disabled>
        {t('choose')}
      </option>
      <Choices choices={question.options} />
      {others.length > 0 && (
        <optgroup label={t('otherIndicator')}>
          <Choices choices={others} />
        </optgroup>
      )}
    </NativeSelect>
  );
}

function Lines({ questions, chosen, onChoose, look }: QuestionBlockProps) {
  const t = useTranslations('imports.questions');
  const open = questions.filter(({ id }) => chosen[id] === undefined);
  const leaveOut = Object.fromEntries(
    open.flatMap((question): [string, string][] => {
      const value = leftOutOf(question);
      return value === undefined ? [] : [[question.id, value]];
    }),
  );
  return (
    <>
      <ul className={classes.lines}>
        {questions.map((question) => (
          <li key={question.id}>
            <Line question={question} chosen={chosen} onChoose={onChoose} />
            <WhereAsked question={question} look={look} />
          </li>
        ))}
      </ul>
      {Object.keys(leaveOut).length > 0 && (
        <Button variant="default" size="compact-sm" onClick={() => onChoose(leaveOut)}>
          {t('leaveOutOthers', { count: Object.keys(leaveOut).length })}
        </Button>
      )}
    </>
  );
}
