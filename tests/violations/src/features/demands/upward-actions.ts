// expect: walls(may-import)
export { publish } from '#publication';
