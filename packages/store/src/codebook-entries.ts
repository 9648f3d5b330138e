import type { Area, CodebookEntries, Target, TargetDocument } from '@kts/domain';
import type { Database } from 'better-sqlite3';
import { earlierIndicator, earlierSource } from './earlier-entries.ts';
import { vocabularyEntries } from './vocabulary-entries.ts';

/** The codebook at rest. Ids stay: an entry that is put again keeps the id that figures refer to. */
export function codebookEntries(db: Database) {
  const upsert = (table: 'indicator' | 'area' | 'source', key: 'code' | 'slug') =>
    db.prepare<[string, number, string]>(`
      INSERT INTO ${table} (${key}, position, entry) VALUES (?, ?, ?)
      ON CONFLICT (${key}) DO UPDATE SET position = excluded.position, entry = excluded.entry
    `);
  const putIndicator = upsert('indicator', 'code');
  const putArea = upsert('area', 'slug');
  const putSource = upsert('source', 'code');
  const putDocument = db.prepare<[string, string]>(`
    INSERT INTO document (code, entry) VALUES (?, ?)
    ON CONFLICT (code) DO UPDATE SET entry = excluded.entry
  `);
  const vocabulary = vocabularyEntries(db);
  const clearTargets = db.prepare('DELETE FROM target');
  const putTarget = db.prepare(`
    INSERT INTO target (code, position, area_id, indicator_id, document_id, entry)
    VALUES (
      :code, :position,
      (SELECT a.id FROM area AS a WHERE a.slug = :area),
      (SELECT i.id FROM indicator AS i WHERE i.code = :indicator),
      (SELECT d.id FROM document AS d WHERE d.code = :document),
      :entry
    )
  `);
  const select = (table: 'indicator' | 'area' | 'source') =>
    db.prepare<[], { entry: string }>(`SELECT e.entry FROM ${table} AS e ORDER BY e.position`);
  const selectIndicators = select('indicator');
  const selectAreas = select('area');
  const selectSources = select('source');
  const selectTargets = db.prepare<[], { entry: string; document: string }>(`
    SELECT t.entry, d.entry AS document
    FROM target AS t JOIN document AS d ON d.id = t.document_id
    ORDER BY t.position
  `);

  const put = db.transaction((entries: CodebookEntries): void => {
    vocabulary.replace(entries);
    for (const [at, entry] of entries.indicators.entries())
      putIndicator.run(entry.code, at, JSON.stringify(entry));
    for (const [at, entry] of entries.areas.entries()) putArea.run(entry.slug, at, JSON.stringify(entry));
    for (const [at, entry] of entries.sources.entries()) putSource.run(entry.code, at, JSON.stringify(entry));
    clearTargets.run();
    entries.targets.forEach((target, position) => {
      const { document, ...entry } = target;
      putDocument.run(document.code, JSON.stringify(document));
      putTarget.run({
        code: target.code,
        position,
        area: target.area,
        indicator: target.indicator,
        document: document.code,
        entry: JSON.stringify(entry),
      });
    });
  });

  return {
    /** Writes all entries, or none. */
    put: (entries: CodebookEntries): void => put.immediate(entries),

    /** All entries, in their order. */
    read: (): CodebookEntries => {
      const units = vocabulary.units();
      return {
        units,
        indicators: selectIndicators.all().map(({ entry }) => earlierIndicator(entry, units)),
        areas: selectAreas.all().map(({ entry }) => JSON.parse(entry) as Area),
        formerAreas: vocabulary.formerAreas(),
        sources: selectSources.all().map(({ entry }) => earlierSource(entry)),
        targets: selectTargets.all().map(
          ({ entry, document }): Target => ({
            ...(JSON.parse(entry) as Omit<Target, 'document'>),
            document: JSON.parse(document) as TargetDocument,
          }),
        ),
      };
    },
  };
}
