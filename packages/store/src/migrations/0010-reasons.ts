/** Why warnings were acknowledged that ask for a reason, by their codes. */
export const reasons = {
  version: 10,
  sql: `
    ALTER TABLE import ADD COLUMN reasons TEXT NOT NULL DEFAULT '{}' CHECK (json_valid(reasons));
  `,
} as const;
