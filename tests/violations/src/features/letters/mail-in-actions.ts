// expect: walls(may-import)
export { sendMail } from '#platform/mail';
