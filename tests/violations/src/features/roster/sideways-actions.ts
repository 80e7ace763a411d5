// expect: walls(may-import)
export { append } from '#record';
