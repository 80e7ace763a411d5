// expect: walls(may-import)
export const load = (name: string): Promise<unknown> => import(`./${name}.ts`);
