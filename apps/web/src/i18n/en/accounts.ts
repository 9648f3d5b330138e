import type { accounts as vi } from '../vi/accounts.ts';

export const accounts: typeof vi = {
  logIn: 'Log in',
  logOut: 'Log out',
  logOutFailed: 'Could not log out. Check the network and try again.',
  account: 'Account',
  myAccount: 'My account',
  menuOf: 'Account {name}',
  factorDue: 'Set up the second step at login before you can work.',
  factorSetUp: 'Set it up',
  roles: {
    viewer: 'Viewer',
    editor: 'Editor',
    approver: 'Approver',
    admin: 'Administrator',
  },
  loginTitle: 'Log in',
  loginLead: 'For those who upload and approve figures, and for administrators.',
  name: 'Name',
  nameHint: 'For example An Nguyen, or an.nguyen',
  password: 'Password',
  passwordHint:
    'At least 12 characters. A long sentence that you remember is best; capitals and signs are not needed.',
  showPassword: 'Show or hide the password',
  alreadyIn: 'You are logged in as “{name}”.',
  toBoard: 'To the target board',
  needsTlsTitle: 'No login over this connection',
  needsTls:
    'The connection to the server is not encrypted: others on the network could read your password. Use the https:// address of the system, or ask the administrator of the server.',
  failed: 'Could not be sent',
  unreachable: 'The server cannot be reached. Check the network and try again.',
  setupTitle: 'Make the first administrator',
  setupLead: 'There is no account yet. The administrator adds the others afterwards.',
  makeAdmin: 'Make the account and log in',
  spentTitle: 'This link holds no longer',
  spent:
    'The link works once, and each start of the server replaces it. If there is an account, log in; if not, take the newest link from where the server was started.',
};
