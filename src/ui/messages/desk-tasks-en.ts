export const deskTasksEn = {} as const;
