import { readXml, XmlFault } from './xlsx-xml.ts';

/** The unpacked members of a workbook by path in small letters. */
export type Members = ReadonlyMap<string, Uint8Array>;

/** What one part of a workbook refers to: programs name and place parts as they like. */
export type Relations = {
  /** Path by id. */
  readonly byId: ReadonlyMap<string, string>;
  /** Path by the last word of the type: `worksheet`, `styles`, `sharedstrings`. */
  readonly byType: ReadonlyMap<string, string>;
  /** Paths that hold no cells. */
  readonly charts: ReadonlySet<string>;
};

/** The relations of a part, none when it has none; an empty path: of the workbook as a whole. */
export function relationsOf(members: Members, part: string): Relations {
  const at = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, at);
  const bytes = members.get(`${folder}_rels/${part.slice(at)}.rels`);
  const byId = new Map<string, string>();
  const byType = new Map<string, string>();
  const charts = new Set<string>();
  if (bytes === undefined) return { byId, byType, charts };
  readXml(bytes, {
    open: (name, { Id = '', Type = '', Target = '', TargetMode }) => {
      if (name !== 'Relationship' || TargetMode === 'External') return;
      const path = resolved(folder, Target);
      const type = Type.slice(Type.lastIndexOf('/') + 1).toLowerCase();
      byId.set(Id, path);
      if (!byType.has(type)) byType.set(type, path);
      if (/(?:chart|dialog|macro)sheet$/.test(type)) charts.add(path);
    },
  });
  return { byId, byType, charts };
}

/** Targets may be absolute, climb, or be written with the strokes of Windows. */
function resolved(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/').toLowerCase();
  const steps = (path.startsWith('/') ? path : folder + path).split('/');
  const kept: string[] = [];
  for (const step of steps) {
    if (step === '..') kept.pop();
    else if (step !== '' && step !== '.') kept.push(step);
  }
  return kept.join('/');
}

/** Path of the part that lists the sheets. */
export const mainPart = (members: Members): string =>
  relationsOf(members, '').byType.get('officedocument') ?? 'xl/workbook.xml';

/** The bytes of a part that must be there. */
export function partAt(members: Members, path: string | undefined): Uint8Array {
  const bytes = members.get(path ?? '');
  if (bytes === undefined) throw new XmlFault('corrupt');
  return bytes;
}
