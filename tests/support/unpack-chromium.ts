import chromium from '@sparticuz/chromium';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    chromium: string;
  }
}

/**
 * Unpacks the browser once, before any test: several first launches at a time would write the file
 * that the others are about to run. `CHROMIUM_PATH` names another browser.
 */
export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', process.env.CHROMIUM_PATH ?? (await chromium.executablePath()));
}
