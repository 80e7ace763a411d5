// @ts-check
/**
 * From source only: hands modules of packages over as they are. The loader of development would send each through a
 * compiler first, which takes seconds for the largest.
 */
import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';

if (isMainThread) register(import.meta.url); // and runs again where hooks run

/** @type {import('node:module').LoadHook} */
export async function load(url, context, nextLoad) {
  if (!/\/node_modules\/.*\.mjs$/.test(url)) return nextLoad(url, context);
  return { format: 'module', source: await readFile(fileURLToPath(url)), shortCircuit: true };
}
