import type { demandsEn } from './demands-en.ts';

export const demandsFr: Record<keyof typeof demandsEn, string> = {};
