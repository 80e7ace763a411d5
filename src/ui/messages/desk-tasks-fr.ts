import type { deskTasksEn } from './desk-tasks-en.ts';

export const deskTasksFr: Record<keyof typeof deskTasksEn, string> = {};
