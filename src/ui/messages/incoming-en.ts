export const incomingEn = {} as const;
