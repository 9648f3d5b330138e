export { type AppOptions, buildApp } from './app.ts';
export { type Config, readConfig } from './config.ts';
export type { Context } from './context.ts';
export { codebookDigest } from './seed/load-codebook.ts';
export { SeedError } from './seed/seed-error.ts';
export { loadBatch, loadFigures } from './seed/load-figures.ts';
export { seedStore } from './seed/seed-store.ts';
export { DATA_ROOT, openContext } from './start-server.ts';
