// expect: walls(may-import)
export { answer } from '#platform/http';
