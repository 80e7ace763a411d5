import type { webhooksEn } from './webhooks-en.ts';

export const webhooksFr: Record<keyof typeof webhooksEn, string> = {};
