import type { followingEn } from './following-en.ts';

export const followingFr: Record<keyof typeof followingEn, string> = {};
