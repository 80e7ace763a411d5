// expect: walls(may-import)
export { fastify } from 'fastify';
