import { LARGEST_FILE } from '@kts/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestProblem } from '../plugins/problems.ts';
import { type Received, type UploadFolder, UploadTooLargeError } from './upload-folder.ts';

/**
 * Keeps the body of a request as the file with this id.
 *
 * @throws {RequestProblem} 413; the rest of a body that is too large is not waited for
 */
export async function receiveBody(
  folder: UploadFolder,
  id: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<Received> {
  try {
    return await folder.receive(id, request.raw);
  } catch (error) {
    if (!(error instanceof UploadTooLargeError)) throw error;
    reply.header('connection', 'close');
    throw new RequestProblem(413, 'file-too-large', String(LARGEST_FILE / 1024 / 1024));
  }
}
