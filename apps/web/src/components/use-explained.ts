import { useTranslations } from 'use-intl';
import { ApiProblem } from '../api/api-problem.ts';

/** What happened, to what, what to do, and the text to pass on. */
export type Explained = { readonly what: string; readonly action: string; readonly details: string | null };

export function useExplained(error: unknown): Explained {
  return explain(error, useTranslations('errors'));
}

function explain(error: unknown, t: ReturnType<typeof useTranslations<'errors'>>): Explained {
  if (!(error instanceof ApiProblem)) {
    const details = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    return { what: t('what', { path: location.pathname }), action: t('serverAction'), details };
  }
  const path = error.address;
  if (error.problem === null)
    return { what: t('network', { path }), action: t('networkAction'), details: null };
  const { status, detail, title, issues } = error.problem;
  const details = [detail || title, ...(issues ?? []).map((issue) => `${issue.path}: ${issue.message}`)].join(
    '\n',
  );
  if (status === 401) return { what: t('what', { path }), action: t('loginAction'), details: null };
  if (status === 403) return { what: t('what', { path }), action: t('forbiddenAction'), details };
  if (status === 503) return { what: t('what', { path }), action: t('unavailable'), details };
  return { what: t('what', { path }), action: t(status < 500 ? 'requestAction' : 'serverAction'), details };
}
