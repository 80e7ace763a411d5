import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { PdfFault } from './pdf-fault.ts';

const fonts = [
  'noto-serif/400Regular',
  'noto-serif/400Regular_Italic',
  'noto-serif/600SemiBold',
  'noto-naskh-arabic/400Regular',
  'noto-naskh-arabic/600SemiBold',
];

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('../../', import.meta.url));

/** The only platform its authors publish that installs here; null elsewhere. */
export function bindingPath(): string | null {
  try {
    return require.resolve(
      `@myriaddreamin/typst-ts-node-compiler-${process.platform}-${process.arch}-gnu`,
    );
  } catch {
    return null;
  }
}

export function startWorker(): Worker {
  const binding = bindingPath();
  if (binding === null)
    throw new PdfFault('unsupported', `no PDF maker for ${process.platform}-${process.arch}`);
  return new Worker(new URL('../../src/platform/pdf-worker.js', import.meta.url), {
    workerData: {
      binding,
      workspace: `${root}src/platform`,
      fontPaths: fonts.map((font) => `${root}node_modules/@expo-google-fonts/${font}`),
    },
    execArgv: [],
  });
}
