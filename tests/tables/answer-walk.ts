import type { ImportPlan } from '@kts/exchange';

type Question = ImportPlan['questions'][number];
export type Answers = ReadonlyMap<string, string>;
export type PlanWith = (answers: Answers) => Promise<ImportPlan>;

/** What a question says, and about which place: two of them alike are one question asked twice. */
const saidBy = ({ id: _, options: _options, ...rest }: Question): string => JSON.stringify(rest);

/** Questions of a plan that were asked and answered before, by name or by what they say. */
function askedAgain(plan: ImportPlan, answered: readonly Question[]): string[] {
  const ids = new Set(answered.map(({ id }) => id));
  const said = new Set(answered.map(saidBy));
  return plan.questions.filter((each) => ids.has(each.id) || said.has(saidBy(each))).map(({ id }) => id);
}

/** Each option of each question of a plan, answered alone: the questions that come back, as "id=option". */
export async function returningQuestions(planWith: PlanWith): Promise<string[]> {
  const returned: string[] = [];
  const { questions } = await planWith(new Map());
  for (const question of questions) {
    for (const { value } of question.options) {
      const plan = await planWith(new Map([[question.id, value]]));
      if (askedAgain(plan, [question]).length > 0) returned.push(`${question.id}=${value}`);
    }
  }
  return returned;
}

/** Past so many rounds of questions nobody believes that there is an end. */
const MOST_ROUNDS = 12;

/**
 * Answers the first question until there is none, each time with the option that is chosen.
 * @returns the last plan, the answers, and what was asked twice
 */
export async function answeredThrough(
  planWith: PlanWith,
  choose: (question: Question) => string | undefined,
): Promise<{ plan: ImportPlan; answers: Answers; again: readonly string[] }> {
  const answers = new Map<string, string>();
  const answered: Question[] = [];
  let plan = await planWith(answers);
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const next = plan.questions.find((question) => choose(question) !== undefined);
    if (next === undefined) break;
    answers.set(next.id, choose(next) ?? '');
    answered.push(next);
    plan = await planWith(answers);
    const again = askedAgain(plan, answered);
    if (again.length > 0) return { plan, answers, again };
  }
  return { plan, answers, again: [] };
}
