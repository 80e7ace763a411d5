export const trackerEn = {} as const;
