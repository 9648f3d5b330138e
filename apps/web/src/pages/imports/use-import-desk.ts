import { changeImport, type ImportDecisions, type ImportDetail } from '@kts/contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../../api/api-problem.ts';
import { call } from '../../api/call.ts';
import { importChanged, settle } from './import-query.ts';
import { useFocusAfter } from './use-focus-after.ts';

/** An import and what can be done with it, one thing at a time. */
export type ImportDeskState = {
  readonly detail: ImportDetail;
  /** Something was sent and is not answered yet, or the file is read again. */
  readonly busy: boolean;
  readonly error: unknown;
  /** What somebody decided; the file is read again. `done` is called when that has succeeded. */
  readonly change: (decisions: ImportDecisions, done?: () => void) => void;
  /** A step of its way: submit, approve, … */
  readonly take: (step: () => Promise<ImportDetail>) => void;
};

type Work = {
  readonly send: () => Promise<ImportDetail>;
  readonly done?: (after: ImportDetail) => void;
};

export function useImportDesk(detail: ImportDetail): ImportDeskState {
  const client = useQueryClient();
  const { id } = detail;
  const work = useMutation({
    mutationFn: ({ send }: Work) => send(),
    onSuccess: (after, { done }) => {
      settle(client, after);
      done?.(after);
    },
    onError: (error) => {
      // Somebody else was quicker, or the ground has moved: show what is there now.
      if (error instanceof ApiProblem && error.status === 409) void importChanged(client, id);
    },
  });
  const busy = work.isPending || detail.state === 'reading';
  const begin = useFocusAfter(detail, busy);
  const start = (step: Work) => {
    begin();
    work.mutate(step);
  };
  const decide = (body: ImportDecisions) => () => call(changeImport, { params: { id }, body });
  return {
    detail,
    busy,
    error: work.error,
    change: (decisions, done) =>
      start({
        send: decide(decisions),
        done: () => done?.(),
      }),
    take: (send) => start({ send }),
  };
}
