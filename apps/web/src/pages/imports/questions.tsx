import type { ImportQuestion } from '@kts/contract';
import { Button, Group, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import classes from './imports.module.css';
import { type Chosen, type Look, QuestionBlock } from './question-block.tsx';
import { cellsOf } from './sheet/use-sheet-places.ts';
import type { ImportDeskState } from './use-import-desk.ts';
import { useSettingWords } from './use-setting-words.ts';

type QuestionsProps = { readonly desk: ImportDeskState; readonly look: Look };

/** What only a person can decide; like questions are lines of one, and all answers are sent together. */
export function Questions({ desk, look }: QuestionsProps) {
  const t = useTranslations('imports.questions');
  const { questions } = desk.detail;
  return (
    <>
      {questions.length > 0 && (
        <section aria-labelledby="questions">
          <Title order={2} id="questions" mb="xs" tabIndex={-1}>
            {t('title', { count: questions.length })}
          </Title>
          <QuestionForm key={questions.map(({ id }) => id).join('|')} desk={desk} look={look} />
        </section>
      )}
      <Answered desk={desk} />
    </>
  );
}

function QuestionForm({ desk, look }: QuestionsProps) {
  const t = useTranslations('imports.questions');
  const { detail, busy, change } = desk;
  const { questions, may } = detail;
  const [chosen, setChosen] = useState<Chosen>(() => proposed(questions));
  const count = Object.keys(chosen).length;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (count > 0 && !busy) change({ answers: { ...chosen } }, () => look.mark([]));
      }}
    >
      {alike(questions).map((group) => (
        <QuestionBlock
          key={group[0]?.id}
          questions={group}
          chosen={chosen}
          onChoose={(answers) => setChosen((now) => ({ ...now, ...answers }))}
          disabled={!may.change}
          look={look}
          places={group.flatMap(cellsOf)}
        />
      ))}
      {may.change && (
        <Group gap="sm">
          <Button type="submit" disabled={busy || count === 0}>
            {t('answer', { count: questions.length })}
          </Button>
          {questions.length > 1 && (
            <Text size="sm" c="var(--ink-quiet)" role="status">
              {t('chosen', { count, all: questions.length })}
            </Text>
          )}
        </Group>
      )}
    </form>
  );
}

/** What the same form was answered last time is chosen, and waits to be sent. */
const proposed = (questions: readonly ImportQuestion[]): Chosen =>
  Object.fromEntries(questions.flatMap(({ id, proposal }) => (proposal === null ? [] : [[id, proposal]])));

/** Questions of one group stand together, where the first of them stands. */
function alike(questions: readonly ImportQuestion[]): readonly (readonly ImportQuestion[])[] {
  return [...Map.groupBy(questions, ({ id, group }) => group ?? `one:${id}`).values()];
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
