// expect: walls(may-import)
export { recordReply } from '#replies';
