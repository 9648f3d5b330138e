import { parseArgs } from 'node:util';
import { type Account, ROLES, type Role } from '@kts/domain';
import type { NewUser } from '@kts/store';
import { accountAdded, newAccount } from '../accounts/new-account.ts';
import type { Context } from '../context.ts';
import { type Language, sayFieldFault, sayProblem } from '@kts/words';
import { startProblem } from '../start-problem.ts';
import { openBeside } from '../start-server.ts';
import type { Command, Surroundings } from './command.ts';
import { terminal } from './terminal.ts';

const options = {
  role: { type: 'string' },
  area: { type: 'string' },
  'password-stdin': { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

type Wish = {
  readonly name: string;
  readonly role: Role;
  readonly area: string | null;
  readonly json: boolean;
};

/** An account's password is read from standard input: on the command line others could see it. */
export const userAddCommand: Command = {
  usage: 'user-add NAME --role viewer|editor|approver|admin [--area SLUG] --password-stdin [--json]',
  summary: 'Thêm người dùng; mật khẩu đọc từ đầu vào chuẩn',

  async run(args, surroundings) {
    const wish = wishOf(args);
    if (wish === null) return 2;
    try {
      return await addUser(wish, surroundings);
    } catch (error) {
      const problem = startProblem(error, surroundings.config);
      if (problem === null) throw error;
      surroundings.warn(problem);
      return 1;
    }
  },
};

/** null when the command is not used as it is meant. */
function wishOf(args: readonly string[]): Wish | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
    const [name] = positionals;
    const role = ROLES.find((each) => each === values.role);
    if (name === undefined || positionals.length > 1 || role === undefined) return null;
    if (!values['password-stdin']) return null;
    return { name, role, area: values.area ?? null, json: values.json };
  } catch {
    return null;
  }
}

async function addUser(
  { json, ...wish }: Wish,
  { config, clock, print, warn, readInput }: Surroundings,
): Promise<number> {
  // As `echo` and `printf` give it: the end of the line is not part of the password.
  const password = (await readInput()).replace(/\r?\n$/, '');
  const context = await openBeside(config, clock, 'user-add');
  try {
    const user = await newAccount(context, { ...wish, password });
    const added = typeof user === 'string' ? user : (put(context, user) ?? 'name-taken');
    if (typeof added === 'string') {
      const words = wordsOf(added, wish.area);
      if (json) print(JSON.stringify({ ok: false, problem: added, message: words.vi }));
      warn(`${words.vi} / ${words.en}`);
      return 1;
    }
    const { name, role, area } = added;
    if (json) print(JSON.stringify({ ok: true, user: { name, role, area } }));
    else print(`Đã thêm "${name}" (${role}${area === null ? '' : `, ${area}`}).`);
    return 0;
  } finally {
    context.store.close();
  }
}

const put = ({ store }: Context, user: NewUser): Account | null =>
  store.recorded(
    () => store.users.add(user),
    (added) => added && accountAdded(added, terminal(), user.createdAt),
  );

type Refused = Exclude<Awaited<ReturnType<typeof newAccount>>, object>;

function wordsOf(fault: Refused, area: string | null): { vi: string; en: string } {
  const inBoth = (say: (language: Language) => string) => ({ vi: say('vi'), en: say('en') });
  if (fault === 'password-short' || fault === 'password-long' || fault === 'password-common') {
    return inBoth((language) => sayFieldFault(language, fault));
  }
  return inBoth((language) => {
    const { title, detail } = sayProblem(language, fault, area ?? '');
    return `${title}: ${detail}`;
  });
}
