// expect: walls(may-import)
export type { Page } from '#publication';
