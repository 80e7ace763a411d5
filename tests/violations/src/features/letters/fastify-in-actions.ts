// expect: walls(may-import)
export type { FastifyRequest } from 'fastify';
