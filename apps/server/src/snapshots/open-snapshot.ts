import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { openSnapshot, OtherSchemaError } from '@kts/store';
import type { Config } from '../config.ts';
import type { Context } from '../context.ts';
import { liveCodebook } from '../live-codebook.ts';
import { StartError } from '../start-error.ts';
import { sumOfFile } from './make-snapshot.ts';
import { type CurrentSnapshot, readCurrent } from './snapshot-folder.ts';

type Opening = { readonly config: Config; readonly version: string; readonly clock: () => number };

/** The one that a node is told to read. @throws {StartError} when there is none */
export function requireCurrent(folder: string): CurrentSnapshot {
  const current = readCurrent(folder);
  if (current !== null) return current;
  throw new StartError(
    `Chưa có bản chụp nào trong ${folder} (KTS_READ_ONLY). Hãy đặt KTS_SNAPSHOTS của máy chủ ghi vào thư mục đó và đợi bản chụp đầu tiên. / No snapshot there yet.`,
  );
}

/**
 * Opens a snapshot that is whole, as what every feature is given.
 * @throws {StartError} when it is not whole, or of a program of another version
 */
export async function snapshotContext(
  folder: string,
  { file, sha256 }: CurrentSnapshot,
  { config, version, clock }: Opening,
): Promise<Context> {
  const path = join(folder, file);
  if (!existsSync(path) || (await sumOfFile(path)) !== sha256)
    throw new StartError(`Bản chụp ${path} thiếu hoặc chưa chép xong. / The snapshot is not whole.`);
  const store = openOf(path);
  return {
    store,
    codebook: liveCodebook(store),
    codebookDigest: store.settings.find('codebook') ?? '',
    upgradeWaits: false,
    // The files of documents lie beside it.
    config: { ...config, dataDir: folder },
    version,
    clock,
  };
}

function openOf(path: string): ReturnType<typeof openSnapshot> {
  try {
    return openSnapshot(path);
  } catch (error) {
    if (!(error instanceof OtherSchemaError)) throw error;
    throw new StartError(
      `Bản chụp ${path} thuộc phiên bản khác của chương trình (lược đồ ${error.message}). Hãy cài cùng một phiên bản trên máy chủ ghi và các nút đọc. / Of another version of the program.`,
    );
  }
}
