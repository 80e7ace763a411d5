// expect: walls(may-import)
export { z } from 'zod';
