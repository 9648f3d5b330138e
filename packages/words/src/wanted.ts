export * from './wanted/say-wanted.ts';
