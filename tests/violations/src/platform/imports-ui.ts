// expect: walls(may-import)
export { Layout } from '#ui';
