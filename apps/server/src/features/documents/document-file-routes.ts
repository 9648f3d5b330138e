import { createReadStream } from 'node:fs';
import { attachDocumentFile, type DocumentEntry, getDocumentFile } from '@kts/contract';
import { DOCUMENT_FILE_TYPES, type DocumentFile } from '@kts/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { documentsPath } from '../../folder/data-folder.ts';
import { receiveBody } from '../../imports/receive-body.ts';
import { newImportId, type UploadFolder, uploadFolder } from '../../imports/upload-folder.ts';
import { handleWrite, type ReadRouting } from '../../plugins/endpoints.ts';
import { handleFile, type StreamedFile } from '../../plugins/files.ts';
import { RequestProblem } from '../../plugins/problems.ts';
import { documentHistory } from '../../use-cases/document-changes.ts';
import { changeDocumentOf } from './change-document.ts';
import { documentFileKind } from './document-file-kind.ts';

/** The files of documents: kept as they came, under names that nobody can guess, and only ever saved by a browser. */
export function documentFileRoutes(routing: ReadRouting): void {
  const { app, context } = routing;
  const folder = uploadFolder(documentsPath(context.config.dataDir));

  handleFile(routing, getDocumentFile, ({ params }) => {
    const { standing } = documentHistory(params.document, context);
    const file = standing?.file ?? null;
    if (file === null)
      throw new RequestProblem(404, 'no-document-file', params.document, { path: 'document' });
    return {
      type: DOCUMENT_FILE_TYPES[file.kind],
      name: file.name,
      make: () => kept(folder, file),
    };
  });

  app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body));
    handleWrite(
      { app: scope, context },
      attachDocumentFile,
      async ({ params, query, user, request, reply }): Promise<DocumentEntry> => {
        const file = await receive(folder, query.filename, request, reply);
        try {
          return await changeDocumentOf(context, { user, request }, query.reason, (changes) =>
            changes.attach(params.document, file, query.version),
          );
        } catch (error) {
          await folder.remove(file.id);
          throw error;
        }
      },
      { bodyLimit: Number.MAX_SAFE_INTEGER },
    );
  });
}

async function kept(folder: UploadFolder, { id, sha256, name, bytes }: DocumentFile): Promise<StreamedFile> {
  try {
    return { stream: await folder.stream(id, sha256), bytes };
  } catch {
    throw new RequestProblem(404, 'document-file-lost', name, { path: 'document' });
  }
}

/** The file first, then its version: a version never names a file that is not there. */
async function receive(
  folder: UploadFolder,
  filename: string,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<DocumentFile> {
  const id = newImportId();
  const received = await receiveBody(folder, id, request, reply);
  const kind = await documentFileKind(createReadStream(folder.pathOf(id)));
  if (kind === null) {
    await folder.remove(id);
    throw new RequestProblem(415, 'document-file-kind', '', { path: 'filename' });
  }
  return { id, name: filename.normalize('NFC'), kind, ...received };
}
