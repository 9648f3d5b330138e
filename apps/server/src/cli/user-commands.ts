import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { accountNameKey, ROLES, type Role } from '@kts/domain';
import type { StoredUser } from '@kts/store';
import { sayProblem } from '@kts/words';
import { changeAccount, newResetLink, type UserChange, type UserFault } from '../accounts/administration.ts';
import { removeFactor } from '../accounts/second-factor.ts';
import { sessionBounds } from '../accounts/sessions.ts';
import type { Context } from '../context.ts';
import { startProblem } from '../start-problem.ts';
import { openBeside } from '../start-server.ts';
import type { Command, Surroundings } from './command.ts';
import { terminal } from './terminal.ts';

type Values = {
  readonly json?: boolean;
  readonly enable?: boolean;
  readonly role?: string;
  readonly area?: string;
  readonly 'all-areas'?: boolean;
  readonly 'second-factor'?: boolean;
};
type Wish = { readonly names: readonly string[]; readonly values: Values; readonly json: boolean };

/** What was done, in a sentence, and as JSON; or what is wrong. */
type Done = { readonly said: readonly string[]; readonly result: object };
type Refused = { readonly problem: 'no-user' | 'no-area' | 'last-admin'; readonly found: string };

type UserCommand = {
  readonly usage: string;
  readonly summary: string;
  readonly options: ParseArgsOptionsConfig;
  readonly isWellUsed: (wish: Wish) => boolean;
  readonly run: (context: Context, wish: Wish, surroundings: Surroundings) => Promise<Done | Refused>;
};

/** Administration of accounts at the terminal of the server, beside a server where one runs. */
const userCommand = (name: string, command: UserCommand): Command => ({
  usage: `${name} ${command.usage} [--json]`,
  summary: command.summary,
  async run(args, surroundings) {
    const wish = wishOf(args, command);
    if (wish === null) return 2;
    try {
      const context = await openBeside(surroundings.config, surroundings.clock, name);
      try {
        return tell(await command.run(context, wish, surroundings), wish, surroundings);
      } finally {
        context.store.close();
      }
    } catch (error) {
      const problem = startProblem(error, surroundings.config);
      if (problem === null) throw error;
      surroundings.warn(problem);
      return 1;
    }
  },
});

/** null when the command is not used as it is meant. */
function wishOf(args: readonly string[], { options, isWellUsed }: UserCommand): Wish | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { ...options, json: { type: 'boolean' } },
      allowPositionals: true,
    });
    const given = values as Values;
    const wish = { names: positionals, values: given, json: given.json === true };
    return isWellUsed(wish) ? wish : null;
  } catch {
    return null;
  }
}

function tell(outcome: Done | Refused, { json }: Wish, { print, warn }: Surroundings): number {
  if ('problem' in outcome) {
    const [vi, en] = (['vi', 'en'] as const).map((language) => {
      const { title, detail } = sayProblem(language, outcome.problem, outcome.found);
      return `${title}: ${detail}`;
    });
    if (json) print(JSON.stringify({ ok: false, problem: outcome.problem, message: vi }));
    warn(`${vi} / ${en}`);
    return 1;
  }
  if (json) print(JSON.stringify({ ok: true, ...outcome.result }));
  else for (const line of outcome.said) print(line);
  return 0;
}

const oneName = ({ names }: Wish): boolean => names.length === 1;
const findUser = ({ store }: Context, { names: [name = ''] }: Wish): StoredUser | null =>
  store.users.findByKey(accountNameKey(name));
const noUser = ({ names: [name = ''] }: Wish): Refused => ({ problem: 'no-user', found: `"${name}"` });

async function change(
  context: Context,
  wish: Wish,
  changeTo: UserChange,
  said: (user: StoredUser) => string,
): Promise<Done | Refused> {
  const user = findUser(context, wish);
  if (user === null) return noUser(wish);
  const fault: UserFault | null = await changeAccount(context, user.id, changeTo, {
    by: terminal(),
    at: context.clock(),
  });
  if (fault !== null && fault !== 'same') return { problem: fault, found: changeTo.area ?? user.name };
  const { name, role, area, disabledAt } = context.store.users.findById(user.id) ?? user;
  return {
    said: [said({ ...user, name, role, area, disabledAt })],
    result: { user: { name, role, area, disabled: disabledAt !== null } },
  };
}

const roleOf = ({ values }: Wish): Role | undefined => ROLES.find((role) => role === values.role);
const areaOf = ({ values }: Wish): string | null | undefined =>
  values['all-areas'] === true ? null : values.area;
const stateOf = ({ role, area, disabledAt }: Pick<StoredUser, 'role' | 'area' | 'disabledAt'>): string =>
  [role, area ?? 'mọi địa bàn', ...(disabledAt === null ? [] : ['đã khóa'])].join(', ');

const userList = userCommand('user-list', {
  usage: '',
  summary: 'Liệt kê tài khoản: vai trò, địa bàn, phiên đang mở',
  options: {},
  isWellUsed: ({ names }) => names.length === 0,
  run: async ({ store, clock }) => {
    const users = store.queries.users.find(null, sessionBounds(clock()), 10_000, 0);
    return {
      said: users.map((user) => `${user.name}\t${stateOf(user)}\t${user.sessions} phiên`),
      result: {
        users: users.map(({ name, role, area, disabledAt, sessions }) => ({
          name,
          role,
          area,
          disabled: disabledAt !== null,
          sessions,
        })),
      },
    };
  },
});

const userDisable = userCommand('user-disable', {
  usage: 'NAME [--enable]',
  summary: 'Khóa tài khoản và kết thúc mọi phiên; --enable mở lại',
  options: { enable: { type: 'boolean' } },
  isWellUsed: oneName,
  run: (context, wish) => {
    const disabled = wish.values.enable !== true;
    return change(context, wish, { disabled }, ({ name }) =>
      disabled ? `Đã khóa "${name}".` : `Đã mở lại "${name}".`,
    );
  },
});

const userRole = userCommand('user-role', {
  usage: 'NAME --role viewer|editor|approver|admin',
  summary: 'Đổi vai trò và kết thúc mọi phiên của người đó',
  options: { role: { type: 'string' } },
  isWellUsed: (wish) => oneName(wish) && roleOf(wish) !== undefined,
  run: (context, wish) =>
    change(context, wish, { role: roleOf(wish) }, (user) => `"${user.name}": ${stateOf(user)}.`),
});

const userArea = userCommand('user-area', {
  usage: 'NAME --area SLUG|--all-areas',
  summary: 'Đổi địa bàn và kết thúc mọi phiên của người đó',
  options: { area: { type: 'string' }, 'all-areas': { type: 'boolean' } },
  isWellUsed: (wish) => oneName(wish) && areaOf(wish) !== undefined,
  run: (context, wish) =>
    change(context, wish, { area: areaOf(wish) }, (user) => `"${user.name}": ${stateOf(user)}.`),
});

const userReset = userCommand('user-reset', {
  usage: 'NAME [--second-factor]',
  summary: 'Cấp liên kết dùng một lần (24 giờ) để đặt lại mật khẩu; --second-factor gỡ xác thực hai bước',
  options: { 'second-factor': { type: 'boolean' } },
  isWellUsed: oneName,
  run: async (context, wish, { config }) => {
    const user = findUser(context, wish);
    if (user === null) return noUser(wish);
    if (wish.values['second-factor'] === true) {
      await removeFactor(context, user, { by: terminal(), at: context.clock(), keep: null });
      return {
        said: [`Đã gỡ xác thực hai bước của "${user.name}".`],
        result: { user: { name: user.name }, secondFactor: false },
      };
    }
    const { link, until } = await newResetLink(context, user, { by: terminal(), at: context.clock() });
    const address = `http://localhost:${config.port}${link}`;
    return {
      said: [
        `Liên kết đặt lại mật khẩu của "${user.name}", dùng một lần trong 24 giờ: ${address}`,
        `Nơi khác mở KTS bằng địa chỉ khác: thay phần đầu, giữ nguyên ${link.slice(0, 13)}…`,
      ],
      result: { user: { name: user.name }, link, until: new Date(until).toISOString() },
    };
  },
});

export const userCommands: Readonly<Record<string, Command>> = {
  'user-list': userList,
  'user-disable': userDisable,
  'user-role': userRole,
  'user-area': userArea,
  'user-reset': userReset,
};
