import type { IndicatorItem, JudgedTarget } from '@kts/contract';
import { Text, Title } from '@mantine/core';
import { useTranslations } from 'use-intl';
import { useJudgedSentences } from '../../components/target/use-judged-sentences.ts';

type MethodDecompositionProps = { readonly target: JudgedTarget; readonly indicator: IndicatorItem };

/** Why a share changed, with the formula that takes its change apart. */
export function MethodDecomposition({ target, indicator }: MethodDecompositionProps) {
  const t = useTranslations('method');
  const sentences = useJudgedSentences(indicator).decomposition(target);
  if (sentences.length === 0) return null;
  return (
    <section>
      <Title order={4}>{t('decomposition')}</Title>
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <Text size="xs" c="var(--ink-quiet)">
        {t('decompositionHow')}
      </Text>
    </section>
  );
}
