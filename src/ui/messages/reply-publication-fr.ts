import type { replyPublicationEn } from './reply-publication-en.ts';

export const replyPublicationFr: Record<keyof typeof replyPublicationEn, string> = {};
