import type { deliveryEn } from './delivery-en.ts';

export const deliveryFr: Record<keyof typeof deliveryEn, string> = {};
