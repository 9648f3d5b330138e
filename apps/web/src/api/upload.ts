import { type ResponseOf, uploadImport } from '@kts/contract';
import { currentLanguage } from '../i18n/language.ts';
import { ApiProblem, refusalOf } from './api-problem.ts';
import { addressOf } from './call.ts';

export type UploadRequest = {
  readonly file: Blob;
  readonly filename: string;
  /** Of figures that the file does not mark; '': the file says it. */
  readonly status: string;
  /** The same for every try to send the same file: what arrived twice is kept once. */
  readonly key: string;
  readonly signal: AbortSignal;
  /** Share of the file that has been sent, 0 to 1. */
  readonly onProgress: (share: number) => void;
};

/**
 * Sends a file as the body of the request. By XMLHttpRequest: `fetch` does not tell how much was sent.
 * @throws {ApiProblem}; the reason of the signal when it was cancelled
 */
export function upload(request: UploadRequest): Promise<ResponseOf<typeof uploadImport>> {
  const { file, filename, status, key, signal, onProgress } = request;
  const query = { filename, status: status === '' ? undefined : status };
  const address = addressOf(uploadImport, { query });
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', address);
    for (const [name, value] of headersOf(key)) sending.setRequestHeader(name, value);
    sending.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    sending.onload = () =>
      sending.status === 201
        ? resolve(JSON.parse(sending.responseText))
        : refusalOf(address, answerOf(sending)).then(reject, reject);
    sending.onerror = () => reject(new ApiProblem(address, null));
    sending.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => sending.abort());
    sending.send(file);
  });
}

const headersOf = (key: string): [string, string][] => [
  ['Accept', 'application/json'],
  ['Accept-Language', currentLanguage()],
  ['Content-Type', 'application/octet-stream'],
  ['Idempotency-Key', key],
  ['X-KTS-Request', '1'],
];

const answerOf = ({ responseText, status, statusText }: XMLHttpRequest): Response =>
  new Response(responseText, { status, statusText });

/** Names one try to bring in a file. `randomUUID` is not there on plain HTTP, as in many an intranet. */
export const newUploadKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
