import type { ImportState } from '@kts/domain';

/** Who calls. `own` and `other` approve for one area, Tiền Giang and Bến Tre; `uploader` sent the file. */
export const CALLERS = [
  'nobody',
  'viewer',
  'uploader',
  'colleague',
  'own',
  'other',
  'approver',
  'admin',
] as const;
export type CallerName = (typeof CALLERS)[number];

/**
 * One outcome for each of {@link CALLERS}, in their order: the status of a request that lacks nothing, or
 * `+` where it is enough that the caller is heard (neither 401 nor 403).
 */
export type Outcomes = string;
/** Outcomes that hang on the state of an import; `else` is for the states that are not named. */
export type ByState = Readonly<Partial<Record<ImportState, Outcomes>> & { else: Outcomes }>;

const ALL = '+ + + + + + + +';
const VIEWERS = '401 + + + + + + +';
const EDITORS = '401 403 + + + + + +';
const ADMINS = '401 403 403 403 403 403 403 +';
const APPROVERS = '401 403 403 403 + + + +';
/** Figures, targets or documents of Tiền Giang. */
const changing = (done: number): Outcomes => `401 403 403 403 ${done} 403 ${done} ${done}`;

/** Reads of one import: of others' nobody who does not publish is told that they exist. */
const SEEN = '401 403 200 404 200 200 200 200';
/** The file itself, taken away: who answers for one area takes that of no other. */
const TAKEN = '401 403 200 404 200 403 200 200';
/** While nobody knows of which areas it is. */
const UNREAD = '401 403 200 404 403 403 200 200';
const TOO_LATE = '401 403 409 404 409 409 409 409';
/** What only who sent the file does. */
const SENDERS = '401 403 200 404 403 403 403 403';
const SENDERS_TOO_LATE = '401 403 409 404 403 403 403 403';
const PUBLISHERS_TOO_LATE = '401 403 403 403 409 409 409 409';

/** Written by hand. An endpoint of the contract that has no row here fails the build. */
export const ACCESS: Readonly<Record<string, Outcomes | ByState>> = {
  'GET /health': ALL,
  'GET /settings': ALL,
  'GET /session': ALL,
  'POST /session': ALL,
  'DELETE /session': VIEWERS,
  'GET /setup/:token': ALL,
  // With a link that holds for nobody.
  'POST /setup': '403 403 403 403 403 403 403 403',

  'GET /account/sessions': VIEWERS,
  'DELETE /account/sessions/:id': '401 200 200 200 200 200 200 200',
  'DELETE /account/sessions': '401 200 200 200 200 200 200 200',
  // With a password that is not theirs: nobody is asked for a role.
  'POST /account/password': '401 400 400 400 400 400 400 400',
  'GET /account/second-factor': VIEWERS,
  'POST /account/second-factor': '401 400 400 400 400 400 400 400',
  'POST /account/second-factor/confirm': '401 400 400 400 400 400 400 400',
  // Nobody here has one.
  'POST /account/second-factor/codes': '401 409 409 409 409 409 409 409',
  'POST /account/second-factor/remove': '401 409 409 409 409 409 409 409',
  'GET /users': ADMINS,
  'PATCH /users/:id': '401 403 403 403 403 403 403 200',
  'POST /users/:id/reset': '401 403 403 403 403 403 403 201',
  'POST /users/:id/second-factor/reset': '401 403 403 403 403 403 403 200',
  'DELETE /users/:id/sessions': '401 403 403 403 403 403 403 200',

  'GET /areas': ALL,
  'GET /areas/:area/profile': ALL,
  'GET /areas/:area/changes': ALL,
  'GET /areas/:area/targets': ALL,
  'GET /areas/:area/wanted': ALL,
  'GET /areas/:area/wanted.csv': ALL,
  'GET /comparison': ALL,
  'GET /indicators': ALL,
  'GET /indicators/:indicator': ALL,
  'GET /observations': ALL,
  'GET /observations/:id/lineage': ALL,
  'GET /reports/:area': ALL,
  'GET /reports/:area.docx': ALL,
  'GET /reports/:area/:chart.png': ALL,
  'GET /targets': ALL,
  'GET /targets/:code': ALL,
  'GET /targets/register.csv': ALL,
  'GET /documents': ALL,
  'GET /documents/:document': ALL,
  'GET /documents/:document/file': ALL,
  'GET /register-changes': ALL,

  'GET /audit': APPROVERS,
  'GET /batches': EDITORS,
  'GET /imports': EDITORS,
  'POST /imports': '401 403 201 201 201 201 201 201',
  'GET /templates': EDITORS,
  'GET /templates/:name.csv': EDITORS,
  'GET /templates/:name.xlsx': EDITORS,
  'GET /forms': EDITORS,
  // What is remembered for Tiền Giang.
  'DELETE /forms/:id': '401 403 200 200 200 404 200 200',
  // Of a figure from a file for Tiền Giang.
  'GET /observations/:id/file': TAKEN,

  'GET /imports/:id': { else: SEEN },
  'GET /imports/:id/changes': { else: SEEN },
  'GET /imports/:id/issues': { else: SEEN },
  'GET /imports/:id/sheet': { reading: TOO_LATE, else: SEEN },
  'GET /imports/:id/account': { reading: TOO_LATE, else: SEEN },
  'GET /imports/:id/file': { reading: UNREAD, else: TAKEN },
  'GET /imports/:id/issues.csv': { reading: UNREAD, else: TAKEN },
  'PATCH /imports/:id': {
    'needs-answers': SENDERS,
    refused: SENDERS,
    ready: SENDERS,
    else: SENDERS_TOO_LATE,
  },
  'POST /imports/:id/submit': { ready: SENDERS, else: SENDERS_TOO_LATE },
  'POST /imports/:id/withdraw': {
    reading: SENDERS,
    'needs-answers': SENDERS,
    refused: SENDERS,
    ready: SENDERS,
    submitted: SENDERS,
    else: SENDERS_TOO_LATE,
  },
  'POST /imports/:id/approve': { submitted: changing(200), else: PUBLISHERS_TOO_LATE },
  'POST /imports/:id/reject': { submitted: changing(200), else: PUBLISHERS_TOO_LATE },
  'POST /batches/:id/undo': changing(201),

  'POST /targets': changing(201),
  'PATCH /targets/:code': changing(200),
  'POST /targets/:code/withdraw': changing(200),
  'POST /targets/:code/undo': changing(200),
  'POST /targets/plan': APPROVERS,
  'POST /targets/commit': changing(200),
  'POST /documents': changing(201),
  'PATCH /documents/:document': changing(200),
  'POST /documents/:document/withdraw': changing(200),
  'POST /documents/:document/undo': changing(200),
  'POST /documents/:document/file': changing(200),
};
