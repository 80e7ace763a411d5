export const demandsEn = {} as const;
