// expect: walls(may-import)
export type { Statement } from '#letters';
