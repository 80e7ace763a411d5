// expect: walls(may-import)
export * from './routes.ts';
