export const deliveryEn = {} as const;
