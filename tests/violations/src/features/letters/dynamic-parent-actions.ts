// expect: eslint(no-restricted-imports)
export const load = (): Promise<unknown> => import('../signing/store.ts');
