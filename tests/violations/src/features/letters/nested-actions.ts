// expect: eslint(no-restricted-imports)
export { deep } from './inner/deep.ts';
