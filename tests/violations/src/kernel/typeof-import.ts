// expect: typescript(consistent-type-imports)
export type Pool = typeof import('./any.ts');
