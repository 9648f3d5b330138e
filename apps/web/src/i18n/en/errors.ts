import type { errors as vi } from '../vi/errors.ts';

export const errors: typeof vi = {
  title: 'The page could not be opened',
  notFoundTitle: 'No such page',
  notFound: 'The address {path} leads to no page of this system.',
  notFoundAction: 'Check the link that you were given, or go back to the target board.',
  unknownArea: 'The codebook has no area “{area}”.',
  unknownAreaAction: 'Choose an area at the top of the page, or go back to the target board.',
  unknownIndicator: 'The codebook has no indicator “{indicator}”.',
  unknownIndicatorAction: 'Choose one in the list of indicators.',
  toIndicators: 'To the list of indicators',
  what: 'The system failed while fetching {path}.',
  network: 'The server could not be reached while fetching {path}.',
  networkAction: 'Check the network, then try again. If it persists, tell the administrator of the server.',
  unavailable: 'The server is busy or under maintenance. Try again in a few minutes.',
  requestAction:
    'The address of the page has a value that is not valid. Mend the filter, or go back to the target board.',
  loginAction: 'This page is for those who are logged in, or your session has ended.',
  login: 'Log in',
  forbiddenAction: 'Your account may not see this page. If you need to, ask the administrator.',
  serverAction: 'Try again. If it persists, send this error text to the administrator.',
  details: 'Error text',
  retry: 'Try again',
  home: 'To the target board',
  part: 'This part could not be loaded',
};
