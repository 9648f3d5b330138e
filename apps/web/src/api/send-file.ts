import type { Endpoint, ResponseOf } from '@kts/contract';
import { currentLanguage } from '../i18n/language.ts';
import { ApiProblem, refusalOf } from './api-problem.ts';
import { addressOf, type RequestOf } from './call.ts';

/** Sends a file as the body of a request that changes something, or says what it would change. */
export async function sendFile<E extends Endpoint>(
  endpoint: E,
  request: Omit<RequestOf<E>, 'body'>,
  file: Blob,
): Promise<ResponseOf<E>> {
  const address = addressOf(endpoint, request);
  const response = await fetch(address, {
    method: endpoint.method,
    headers: {
      Accept: 'application/json',
      'Accept-Language': currentLanguage(),
      'Content-Type': 'application/octet-stream',
      'X-KTS-Request': '1',
    },
    body: file,
    credentials: 'same-origin',
  }).catch((cause: unknown) => {
    throw new ApiProblem(address, null, { cause });
  });
  if (!response.ok) throw await refusalOf(address, response);
  return (await response.json()) as ResponseOf<E>;
}
