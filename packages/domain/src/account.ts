/** What a person may do, the least first: each role may do what the ones before it may. */
export const ROLES = ['viewer', 'editor', 'approver', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Whether `role` may do what is asked of `needed`. */
export const mayActAs = (role: Role, needed: Role): boolean => ROLES.indexOf(role) >= ROLES.indexOf(needed);

/** Someone with an account, as the rest of the program knows him. */
export type Account = {
  readonly id: number;
  readonly name: string;
  readonly role: Role;
  /** Slug of the only area that he may change figures of; null for all. */
  readonly area: string | null;
};

/** A name as it is kept and shown: one way to write each letter, one space between words. */
export const accountName = (typed: string): string =>
  typed
    .normalize('NFC')
    .replace(/\p{Zs}+/gu, ' ')
    .replace(/^ | $/g, '');

/** By what a name is looked up: "ĐỖ An" and "đỗ an", typed either way, are one person. SQLite knows no Đ. */
export const accountNameKey = (typed: string): string => accountName(typed).toLowerCase().normalize('NFC');

/** Letters and digits of any language, and what stands between them in names and addresses; 100 at most. */
export const isAccountName = (typed: string): boolean => {
  const name = accountName(typed);
  return [...name].length <= 100 && /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._@'-]*$/u.test(name);
};
