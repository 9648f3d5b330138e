import type { ImportQuestion } from '@kts/contract';
import { Button, Group, Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useFormat } from '../../i18n/format.ts';
import classes from './imports.module.css';
import type { ImportDeskState } from './use-import-desk.ts';
import { useSettingWords } from './use-setting-words.ts';

/** What only a person can decide; all answers are sent together. */
export function Questions({ desk }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.questions');
  const { detail, busy, change } = desk;
  const { questions, may } = detail;
  return (
    <>
      {questions.length > 0 && (
        <section aria-labelledby="questions">
          <Title order={2} id="questions" mb="xs" tabIndex={-1}>
            {t('title', { count: questions.length })}
          </Title>
          <form
            key={questions.map(({ id }) => id).join('|')}
            onSubmit={(event) => {
              event.preventDefault();
              const form = new FormData(event.currentTarget);
              const answers = questions.flatMap(({ id }) => {
                const value = form.get(id);
                return typeof value === 'string' ? [[id, value] as const] : [];
              });
              if (answers.length > 0 && !busy) change({ answers: Object.fromEntries(answers) });
            }}
          >
            {questions.map((question) => (
              <Question key={question.id} question={question} disabled={!may.change} />
            ))}
            {may.change && (
              <Button type="submit" disabled={busy}>
                {t('answer', { count: questions.length })}
              </Button>
            )}
          </form>
        </section>
      )}
      <Answered desk={desk} />
    </>
  );
}

type QuestionProps = { readonly question: ImportQuestion; readonly disabled: boolean };

function Question({ question: { id, text, options, line, column, proposal }, disabled }: QuestionProps) {
  const t = useTranslations('imports');
  const format = useFormat();
  return (
    <fieldset className={classes.question} disabled={disabled}>
      <legend lang="vi">{text}</legend>
      {line !== null && (
        <Text size="sm" c="var(--ink-quiet)">
          {column === null
            ? t('questions.atLine', { line: format.number(line) })
            : t('questions.at', { line: format.number(line), column })}
        </Text>
      )}
      <div className={classes.options} data-many={options.length > 6 || undefined}>
        {options.map(({ value, label }) => (
          <label key={value} lang="vi">
            <input type="radio" name={id} value={value} required defaultChecked={value === proposal} />
            {label}
            {value === proposal && <span className="quiet"> ({t('questions.proposed')})</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** What was answered can be asked again. */
function Answered({ desk: { detail, busy, change } }: { readonly desk: ImportDeskState }) {
  const t = useTranslations('imports.questions');
  const words = useSettingWords();
  const answers = Object.entries(detail.answers);
  if (answers.length === 0) return null;
  return (
    <section aria-label={t('answered')}>
      <Text size="sm" fw={600}>
        {t('answered')}
      </Text>
      <ul className={classes.links}>
        {answers.map(([id, value]) => (
          <li key={id}>
            <Group gap="xs">
              <span>{words.answer(id, value)}</span>
              {detail.may.change && (
                <Button
                  variant="default"
                  size="compact-xs"
                  disabled={busy}
                  onClick={() => change({ answers: { [id]: null } })}
                >
                  {t('again')}
                </Button>
              )}
            </Group>
          </li>
        ))}
      </ul>
    </section>
  );
}
