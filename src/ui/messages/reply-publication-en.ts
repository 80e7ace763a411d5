export const replyPublicationEn = {} as const;
