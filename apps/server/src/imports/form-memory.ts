import { isLasting, mayBeRemembered, namesPeriod, type ImportSettings } from '@kts/domain';
import type { ImportPlan } from '@kts/exchange';
import { formText } from '@kts/words/reading/form-text';
import type { Decisions } from './decisions.ts';

type Texts = Readonly<Record<string, string>>;
type Headed = { readonly columns: readonly { readonly column: string; readonly columnName: string }[] };

/** What was said of a file and holds for the next one of its form; `status` is only proposed. */
export type RememberedForm = {
  readonly settings: Pick<
    ImportSettings,
    'indicator' | 'unit' | 'source' | 'status' | 'columns' | 'meanings'
  >;
  readonly answers: Texts;
  /** Letter → heading of columns that something was said of. */
  readonly headings: Texts;
};

export type Applied = Pick<RememberedForm, 'settings' | 'answers'>;

/** Settings that are the answer to a question of the same name. */
const ASKED = ['indicator', 'unit', 'source'] as const;

/** Letter → heading. */
const headingsOf = ({ columns }: Headed): Texts =>
  Object.fromEntries(columns.map(({ column, columnName }) => [column, formText(columnName)]));

const letterOf = (id: string): string | undefined => /^column:([A-Z]+)$/.exec(id)?.[1];

const isEmpty = ({ settings, answers }: Applied): boolean =>
  Object.keys(settings).length + Object.keys(answers).length === 0;

const pick = (texts: Texts, isKept: (name: string, text: string) => boolean): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([name, text]) => isKept(name, text)));

/** A setting of columns, where any are left. */
const some = <N extends 'columns' | 'meanings'>(name: N, entries: Texts): ImportSettings =>
  Object.keys(entries).length === 0 ? {} : { [name]: entries };

/** What is to be said of a new file that was said of the last one; null: nothing (more). */
export function recallFor(plan: ImportPlan, said: RememberedForm, now: Decisions): Applied | null {
  const headings = headingsOf(plan);
  const isSame = (letter: string): boolean =>
    said.headings[letter] !== undefined && headings[letter] === said.headings[letter];
  const open = new Map(plan.questions.filter(isLasting).map((question) => [question.id, question]));
  const answers = pick(said.answers, (id, value) => {
    const letter = letterOf(id);
    return (
      now.answers[id] === undefined &&
      (letter === undefined || isSame(letter)) &&
      (open.get(id)?.options.some((option) => option.value === value) ?? false)
    );
  });
  const asked = ASKED.flatMap((name): [string, string][] => {
    const text = said.settings[name];
    const isOpen = open.has(name) && answers[name] === undefined && now.settings[name] === undefined;
    return text === undefined || !isOpen ? [] : [[name, text]];
  });
  const { columns = {}, meanings = {} } = now.settings;
  const settings = {
    ...Object.fromEntries(asked),
    ...some(
      'columns',
      pick(
        said.settings.columns ?? {},
        (role, letter) => isSame(letter) && columns[role as 'value'] === undefined,
      ),
    ),
    ...some(
      'meanings',
      pick(said.settings.meanings ?? {}, (letter) => isSame(letter) && meanings[letter] === undefined),
    ),
  };
  return isEmpty({ settings, answers }) ? null : { settings, answers };
}

/** All that holds once more is said. */
export const joined = <T extends Applied>(now: T, more: Applied): T => ({
  ...now,
  settings: {
    ...now.settings,
    ...more.settings,
    ...some('columns', { ...now.settings.columns, ...more.settings.columns }),
    ...some('meanings', { ...now.settings.meanings, ...more.settings.meanings }),
  },
  answers: { ...now.answers, ...more.answers },
});

/** What of the last file's answers is proposed for questions that are asked of every file. */
export function proposalsOf(
  { questions }: ImportPlan,
  said: RememberedForm | null,
): ReadonlyMap<string, string> {
  if (said === null) return new Map();
  const last: Texts = { ...(said.settings.status && { status: said.settings.status }), ...said.answers };
  return new Map(
    questions.flatMap(({ id, options }): [string, string][] => {
      const value = last[id];
      return value !== undefined && options.some((option) => option.value === value) ? [[id, value]] : [];
    }),
  );
}

/**
 * What is kept of a file for the next one of its form; null where nothing was said.
 * @param forgotten what had been recalled and was then forgotten: it is not kept for having been said here
 */
export function toRemember(
  plan: Headed,
  { settings, answers }: Applied,
  forgotten: Applied | null,
): RememberedForm | null {
  const isOwn = (of: Texts | undefined, name: string, text: string): boolean => of?.[name] !== text;
  const { columns, meanings, ...plain } = settings;
  const kept = {
    settings: {
      ...pick(
        plain as Texts,
        (name, text) =>
          ['status', ...ASKED].includes(name) &&
          !namesPeriod(text) &&
          isOwn(forgotten?.settings as Texts, name, text),
      ),
      ...some(
        'columns',
        pick(columns ?? {}, (role, letter) => isOwn(forgotten?.settings.columns, role, letter)),
      ),
      ...some(
        'meanings',
        pick(
          meanings ?? {},
          (letter, text) => !namesPeriod(text) && isOwn(forgotten?.settings.meanings, letter, text),
        ),
      ),
    },
    answers: pick(answers, (id, value) => mayBeRemembered(id, value) && isOwn(forgotten?.answers, id, value)),
  };
  if (isEmpty(kept)) return null;
  const letters = new Set([
    ...Object.values(kept.settings.columns ?? {}),
    ...Object.keys(kept.settings.meanings ?? {}),
    ...Object.keys(kept.answers).flatMap((id) => letterOf(id) ?? []),
  ]);
  return { ...kept, headings: pick(headingsOf(plan), (letter) => letters.has(letter)) };
}
