export const webhooksEn = {} as const;
