// expect: typescript(no-require-imports)
export const fs: unknown = require('node:fs');
