import { enc } from './path-part.ts';

/** What came back, mail that belongs to nothing, and erasing people and what they wrote. */
export const replyPaths = {
  replies: (id: string) => `/desk/letters/${enc(id)}/replies`,
  newReply: (id: string) => `/desk/letters/${enc(id)}/replies/new`,
  reply: (id: string, reply: string) => `/desk/letters/${enc(id)}/replies/${enc(reply)}`,
  replyAct: (
    id: string,
    reply: string,
    act:
      | 'confirmation'
      | 'setting-aside'
      | 'taking-up'
      | 'positions'
      | 'translations'
      | 'translation-ends'
      | 'delays'
      | 'text',
  ) => `/desk/letters/${enc(id)}/replies/${enc(reply)}/${act}`,
  replyCopy: (id: string, reply: string) => `/desk/letters/${enc(id)}/replies/${enc(reply)}/copy`,
  replyCopyAct: (
    id: string,
    reply: string,
    act: 'removals' | 'taking-back' | 'decision' | 'ending',
  ) => `/desk/letters/${enc(id)}/replies/${enc(reply)}/copy/${act}`,
  replyErasure: (id: string, reply: string) =>
    `/desk/letters/${enc(id)}/replies/${enc(reply)}/erasure`,
  replyErasureAct: (id: string, reply: string, act: 'decision' | 'taking-back') =>
    `/desk/letters/${enc(id)}/replies/${enc(reply)}/erasure/${act}`,
  replyOriginal: (id: string, reply: string) =>
    `/desk/letters/${enc(id)}/replies/${enc(reply)}/original`,
  replyFile: (id: string, reply: string, file: string) =>
    `/desk/letters/${enc(id)}/replies/${enc(reply)}/files/${enc(file)}`,
  replyFileRelease: (id: string, reply: string, file: string) =>
    `/desk/letters/${enc(id)}/replies/${enc(reply)}/files/${enc(file)}/release`,
  replyFilePreview: (id: string, reply: string, file: string) =>
    `/desk/letters/${enc(id)}/replies/${enc(reply)}/files/${enc(file)}/preview`,
  replyClock: (id: string, addressee: number | string) =>
    `/desk/letters/${enc(id)}/clocks/${enc(String(addressee))}`,
  replyClosedDays: (id: string, addressee: number | string) =>
    `/desk/letters/${enc(id)}/clocks/${enc(String(addressee))}/closed-days`,
  replyClockEnd: (id: string, addressee: number | string, act: 'closed-day-ends' | 'delay-ends') =>
    `/desk/letters/${enc(id)}/clocks/${enc(String(addressee))}/${act}`,
  replyReminders: (id: string) => `/desk/letters/${enc(id)}/reminders`,
  replyReminderMarks: (id: string) => `/desk/letters/${enc(id)}/reminders/marks`,
  repliesProbable: (id: string) => `/desk/letters/${enc(id)}/probable-replies`,
  pen: () => '/desk/pen',
  penMail: (incoming: string) => `/desk/pen/${enc(incoming)}`,
  penAct: (incoming: string, act: 'assignment' | 'setting-aside' | 'taking-up' | 'removal') =>
    `/desk/pen/${enc(incoming)}/${act}`,

  // publication: a name is erased from every room at once
  nameErasure: (id: string, invitation: string) =>
    `/desk/letters/${enc(id)}/invitations/${enc(invitation)}/erasure`,
  nameErasureAct: (id: string, invitation: string, act: 'decision' | 'taking-back') =>
    `/desk/letters/${enc(id)}/invitations/${enc(invitation)}/erasure/${act}`,
};
