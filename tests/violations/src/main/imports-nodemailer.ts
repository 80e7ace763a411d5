// expect: walls(may-import)
export { createTransport } from 'nodemailer';
