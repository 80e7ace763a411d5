// expect: walls(may-import)
export { fastifyCookie } from '@fastify/cookie';
