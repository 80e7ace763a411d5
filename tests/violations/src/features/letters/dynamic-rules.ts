// expect: walls(may-import)
export const load = (): Promise<unknown> => import('./store.ts');
