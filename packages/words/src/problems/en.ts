import type { problems as vi } from './vi.ts';

export const problems: typeof vi = {
  invalid: {
    title: 'Invalid parameters',
    detail: 'The request has wrong parameters; each is named in "issues".',
  },
  'as-of-ahead': {
    title: 'That day has not come yet',
    detail: (found) => `Nothing is known yet as of ${found}. "asOf" is today (Vietnam time) or earlier.`,
  },
  'no-area': { title: 'No such area', detail: (found) => `The codebook has no area "${found}".` },
  'no-indicator': {
    title: 'No such indicator',
    detail: (found) => `The codebook has no indicator "${found}".`,
  },
  'no-source': { title: 'No such source', detail: (found) => `The codebook has no source "${found}".` },
  'no-observation': {
    title: 'No such observation',
    detail: (found) => `There is no observation with id ${found}.`,
  },
  'no-chart': { title: 'No such chart', detail: (found) => `This report has no chart "${found}".` },
  'no-target': { title: 'No such target', detail: (found) => `There is no target with code ${found}.` },
  'no-form': { title: 'No such form', detail: (found) => `No remembered answers have the id ${found}.` },
  'no-document': { title: 'No such document', detail: (found) => `There is no document with code ${found}.` },
  'target-faults': {
    title: 'The target is not valid',
    detail: 'Some fields are wrong; each is named in "issues".',
  },
  'target-stale': {
    title: 'Somebody else has changed this target',
    detail: 'It has changed since you opened it. Reload the page, look at the change, and edit again.',
  },
  'target-duplicate': {
    title: 'This target exists',
    detail: (found) =>
      `The document already sets a target for this area, indicator and year: ${found}. Edit that one.`,
  },
  'target-withdrawn': { title: 'The target is withdrawn', detail: 'Restore it before you change it.' },
  'register-same': { title: 'Nothing changes', detail: 'What was sent is what already stands.' },
  'target-outside': {
    title: 'Outside your area',
    detail: (found) => `The change touches targets of another area: ${found}.`,
  },
  'document-faults': {
    title: 'The document is not valid',
    detail: 'Some fields are wrong; each is named in "issues".',
  },
  'document-stale': {
    title: 'Somebody else has changed this document',
    detail: 'It has changed since you opened it. Reload the page, look at the change, then edit again.',
  },
  'document-duplicate': {
    title: 'This document exists',
    detail: (found) => `There is a document of the same number, area and date: ${found}. Use that one.`,
  },
  'document-withdrawn': { title: 'The document is withdrawn', detail: 'Restore it before you change it.' },
  'document-in-use': {
    title: 'The document still sets targets',
    detail: (found) => `${found} targets stand on this document. Withdraw them or move them first.`,
  },
  'no-document-file': {
    title: 'The document has no file',
    detail: (found) => `No file is attached to document "${found}".`,
  },
  'document-file-lost': {
    title: 'The file of the document is damaged',
    detail: (found) =>
      `The file "${found}" is gone from the server or damaged. Tell the administrator, or attach it again.`,
  },
  'document-file-kind': {
    title: 'This kind of file is not accepted',
    detail: 'Only PDF or Word (.docx) without macros. Save it as PDF and attach that.',
  },
  'targets-refused': { title: 'The file has errors', detail: 'Correct them and send the file again.' },
  'targets-moved': {
    title: 'Not what you have seen',
    detail: 'The file or the targets have changed since you looked. Look at the changes again.',
  },
  'no-route': { title: 'No such address', detail: (found) => `The server has no address ${found}.` },
  method: { title: 'Method not allowed', detail: (found) => `This address takes only: ${found}.` },
  'too-large': { title: 'Request too large', detail: 'The request is over the limit of the server.' },
  'body-too-large': {
    title: 'Body too large',
    detail: (found) => `The body is over ${found} KiB. Send it in several parts.`,
  },
  'media-type': {
    title: 'Unsupported content type',
    detail: 'The content type of the request is not supported.',
  },
  'login-needed': { title: 'Login needed', detail: 'Log in to use this.' },
  'session-ended': {
    title: 'The session has ended',
    detail: 'Log in again: the session has expired or was ended.',
  },
  'login-failed': { title: 'Login failed', detail: 'The name or the password is wrong.' },
  'login-needs-tls': {
    title: 'This connection is not encrypted',
    detail:
      'Login from another machine needs HTTPS. An administrator can allow HTTP with KTS_ALLOW_HTTP_LOGIN=true.',
  },
  forbidden: { title: 'Not allowed', detail: 'Your account may not do this.' },
  csrf: {
    title: 'The request comes from elsewhere',
    detail:
      'The server takes changes from its own pages only (header X-KTS-Request: 1, same Origin), not from another site.',
  },
  'password-weak': { title: 'The password is too weak', detail: 'Choose another.' },
  'name-form': {
    title: 'The name cannot be used',
    detail:
      "A name has letters, digits, spaces and . _ @ ' -, 100 at most, and begins with a letter or digit.",
  },
  'name-taken': { title: 'The name is taken', detail: 'Choose another.' },
  'setup-spent': {
    title: 'The link is no longer valid',
    detail:
      'A link works once. The one for the first administrator is printed anew at a restart while there is no account; one for a new password holds 24 hours, and an administrator gives another.',
  },
  'password-wrong': { title: 'The present password is wrong', detail: 'Type the password that holds now.' },
  'second-factor-needed': {
    title: 'A code is needed',
    detail: 'Type the six digits that the app on your phone shows now, or one of your recovery codes.',
  },
  'second-factor-wrong': {
    title: 'The code is wrong',
    detail:
      'It holds for half a minute and once only. Wait for the next one, and check the clock of the phone.',
  },
  'second-factor-due': {
    title: 'Set up the second step first',
    detail: 'Here approvers and administrators need a second step. Set it up on the page of your account.',
  },
  'second-factor-set': {
    title: 'It is set up already',
    detail: 'Take it away first to set it up with another phone.',
  },
  'second-factor-none': { title: 'It is not set up', detail: 'There is no second step on this account.' },
  'second-factor-off': {
    title: 'No second step here',
    detail: 'This installation does without it (KTS_SECOND_FACTOR=off).',
  },
  'no-session': { title: 'No such session', detail: 'It has ended already.' },
  'no-user': { title: 'No such account', detail: (found) => `There is no account ${found}.` },
  'last-admin': {
    title: 'The last administrator',
    detail: 'Nobody would be left who can administer. Make somebody else an administrator first.',
  },
  'no-import': { title: 'No such import', detail: (found) => `There is no import with id ${found}.` },
  'no-batch': {
    title: 'No such publication',
    detail: (found) => `There is no publication ${found}, or the program itself brought it.`,
  },
  'no-sheet': { title: 'No such sheet', detail: (found) => `This import does not read a sheet "${found}".` },
  'no-template': { title: 'No such template', detail: (found) => `There is no template "${found}".` },
  'not-uploader': {
    title: 'Not your file',
    detail: 'Only who uploaded a file may change, submit or withdraw it.',
  },
  'import-state': {
    title: 'Not possible in this state',
    detail: (found) => `The file is "${found}". Reload the page.`,
  },
  'reason-needed': {
    title: 'A reason is needed',
    detail: (found) => `Give the reason when you acknowledge: ${found}.`,
  },
  acknowledge: {
    title: 'Warnings are open',
    detail: (found) => `Look at these warnings and acknowledge them: ${found}.`,
  },
  'area-outside': { title: 'Outside your area', detail: (found) => `The file changes figures of: ${found}.` },
  'four-eyes': { title: 'Somebody else must publish', detail: 'Who uploads a file does not publish it.' },
  digest: {
    title: 'Not what you have seen',
    detail: 'The file would now change something else. Reload the page and look again.',
  },
  'ground-moved': {
    title: 'The figures have changed',
    detail: 'Other figures were published after this file was submitted. It is back with its uploader.',
  },
  'file-damaged': {
    title: 'The original file has changed',
    detail: 'The file on the server is not the one that was uploaded. Upload it again.',
  },
  'too-much-mended': {
    title: 'Too many corrections here',
    detail: (found) =>
      `What was corrected and chosen is over ${found} MiB. Correct the file itself and send it again.`,
  },
  'file-too-large': {
    title: 'File too large',
    detail: (found) => `The file is over ${found} MiB. Split it.`,
  },
  'idempotency-key': {
    title: 'Invalid Idempotency-Key',
    detail: '1 to 200 ASCII characters without spaces.',
  },
  'no-space': {
    title: 'The server has no room left',
    detail: 'Nothing was written. Have the administrator make room on its disk, then try again.',
  },
  superseded: {
    title: 'Superseded',
    detail: 'Some of its figures have been replaced since. Undo the later publication first.',
  },
  'too-many': { title: 'Too many requests', detail: 'Try again in a few minutes.' },
  'too-much-work': {
    title: 'Much is being computed for you already',
    detail: (found) =>
      `Try again in ${found} seconds. Pages that somebody has looked at lately open at once.`,
  },
  'too-many-logins': {
    title: 'Too many tries to log in',
    detail: (found) => `Try again in ${found} minutes. Sessions that are open go on working.`,
  },
  'bad-request': { title: 'Bad request', detail: 'The server does not understand the request.' },
  'read-only': {
    title: 'A node that only reads',
    detail: (found: string) =>
      found === ''
        ? 'This node shows what is published. Log in, upload and change figures at the main server.'
        : `This node shows what is published. Log in, upload and change figures at ${found}.`,
  },
  unavailable: { title: 'Not available', detail: 'The database cannot be read. Try again in a few minutes.' },
  internal: {
    title: 'Server error',
    detail: (found) => `Something unexpected happened. Give the administrator the id ${found}.`,
  },
};
