import { forgetForm, type FormAnswersOut, listForms } from '@kts/contract';
import type { Account } from '@kts/domain';
import type { StoredFormAnswers } from '@kts/store';
import type { RememberedForm } from '../../imports/form-memory.ts';
import { handleLive, handleWrite, type Routing } from '../../plugins/endpoints.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { recorderOf } from '../../plugins/recorder.ts';

export function formsRoutes(routing: Routing): void {
  const { store, clock } = routing.context;
  const { formAnswers } = store;

  handleLive(routing, listForms, ({ query, user }) => ({
    items: formAnswers.list(user.area, query).map(toFormAnswers),
    total: formAnswers.count(user.area),
  }));

  handleWrite(routing, forgetForm, async ({ params: { id }, user, request }) => {
    const found = formAnswers.findById(id);
    if (found === null || !isTheirs(found, user)) throw new RequestProblem(404, 'no-form', String(id));
    const details = { form: found.form, area: found.area, fileName: found.fileName };
    await store.whenFree(() =>
      store.recorded(
        () => formAnswers.remove(id),
        (done) =>
          done
            ? {
                by: recorderOf(request, user),
                at: clock(),
                action: 'form-forgotten',
                subject: String(id),
                details,
              }
            : null,
      ),
    );
    return {};
  });
}

/** Who answers for every area sees, and forgets, what all have said. */
const isTheirs = ({ area }: StoredFormAnswers, user: Account): boolean =>
  user.area === null || user.area === area;

function toFormAnswers({ id, form, area, said, fileName, by, at }: StoredFormAnswers): FormAnswersOut {
  const { settings, answers } = JSON.parse(said) as RememberedForm;
  return {
    id,
    form,
    area,
    file: fileName,
    by,
    at: new Date(at).toISOString(),
    settings: { ...settings } as FormAnswersOut['settings'],
    answers: { ...answers },
  };
}
