/** In bytes: a larger file is neither sent nor read (docs/import-format.md). */
export const LARGEST_FILE = 20 * 1024 * 1024;
