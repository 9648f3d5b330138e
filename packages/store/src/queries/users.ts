import type { Account, Instant } from '@kts/domain';
import type { Database } from 'better-sqlite3';

/** An account as administration sees it. */
export type ListedUser = Account & {
  readonly createdAt: Instant;
  readonly disabledAt: Instant | null;
  readonly lastSeenAt: Instant | null;
  readonly sessions: number;
  readonly secondFactor: boolean;
};

/** A session counts while it was begun and last used after these moments. */
type Open = { readonly createdAfter: Instant; readonly seenAfter: Instant };

type Row = Omit<ListedUser, 'secondFactor'> & { readonly secondFactor: number };
const toListed = (row: Row): ListedUser => ({ ...row, secondFactor: row.secondFactor === 1 });

type Filter = {
  /** Slug; null: of every area. */
  readonly area: string | null;
  /** null: all. */
  readonly id: number | null;
};

/** Accounts as administration sees them, by name. */
export function usersQuery(db: Database) {
  const where = '(:area IS NULL OR a.slug = :area) AND (:id IS NULL OR u.id = :id)';
  const select = db.prepare<[Filter & Open & { limit: number; offset: number }], Row>(`
    SELECT u.id, u.name, u.role, a.slug AS area, u.created_at AS createdAt, u.disabled_at AS disabledAt,
      max(s.last_seen_at) AS lastSeenAt, count(s.token) AS sessions,
      EXISTS (
        SELECT 1 FROM second_factor AS f WHERE f.user_id = u.id AND f.confirmed_at IS NOT NULL
      ) AS secondFactor
    FROM user AS u
    LEFT JOIN area AS a ON a.id = u.area_id
    LEFT JOIN session AS s
      ON s.user_id = u.id AND s.created_at > :createdAfter AND s.last_seen_at > :seenAfter
    WHERE ${where}
    GROUP BY u.id ORDER BY u.name_key LIMIT :limit OFFSET :offset
  `);
  const count = db.prepare<[Filter], { total: number }>(
    `SELECT count(*) AS total FROM user AS u LEFT JOIN area AS a ON a.id = u.area_id WHERE ${where}`,
  );
  return {
    find: (area: string | null, bounds: Open, limit: number, offset: number): ListedUser[] =>
      select.all({ area, id: null, ...bounds, limit, offset }).map(toListed),
    /** null: there is none, or not in this area. */
    findById: (id: number, area: string | null, bounds: Open): ListedUser | null => {
      const row = select.get({ area, id, ...bounds, limit: 1, offset: 0 });
      return row === undefined ? null : toListed(row);
    },
    count: (area: string | null): number => count.get({ area, id: null })?.total ?? 0,
  };
}
