export const followingEn = {} as const;
