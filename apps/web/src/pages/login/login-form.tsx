import { openSession } from '@kts/contract';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/call.ts';
import { useLanguage } from '../../root-search.ts';
import { afterLogin } from './after-login.ts';
import { CodeStep } from './code-step.tsx';
import { PasswordStep, type Typed } from './password-step.tsx';

const route = getRouteApi('/login');

/** Name and password; then, where the account has a second step, its code. */
export function LoginForm() {
  const { next } = route.useSearch();
  const language = useLanguage();
  const [proved, setProved] = useState<Typed | null>(null);
  const login = useMutation({
    mutationFn: (body: Typed & { code?: string }) => call(openSession, { body }),
    // The page is loaded anew, with what this person may see.
    onSuccess: ({ user, secondFactorDue }) =>
      location.assign(
        secondFactorDue ? '/account' : afterLogin({ next, language, area: user?.area ?? null }),
      ),
    onError: (error, { name, password }) => {
      if (isCodeNeeded(error)) setProved({ name, password });
    },
  });
  const isBusy = login.isPending || login.isSuccess;
  const error = isCodeNeeded(login.error) ? null : login.error;
  if (proved === null) return <PasswordStep error={error} isBusy={isBusy} onTyped={login.mutate} />;
  return (
    <CodeStep
      error={error}
      isBusy={isBusy}
      onCode={(code) => login.mutate({ ...proved, code })}
      onBack={() => {
        login.reset();
        setProved(null);
      }}
    />
  );
}

const isCodeNeeded = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem?.type === 'urn:kts:problem:second-factor-needed';
