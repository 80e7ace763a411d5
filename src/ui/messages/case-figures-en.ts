/** Cases: timeline, map, relations, renditions. */
export const caseFiguresEn = {} as const;
