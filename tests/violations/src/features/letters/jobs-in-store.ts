// expect: walls(may-import)
export { enqueue } from '#platform/jobs';
