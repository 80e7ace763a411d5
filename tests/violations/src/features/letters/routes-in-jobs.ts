// expect: walls(may-import)
export { letterRoutes } from './routes.ts';
