import type { caseFiguresEn } from './case-figures-en.ts';

/** Cases: timeline, map, relations, renditions, in French. */
export const caseFiguresFr: Record<keyof typeof caseFiguresEn, string> = {};
