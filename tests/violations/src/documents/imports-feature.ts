// expect: walls(may-import)
import { openRecord } from '#record';

export const record = openRecord;
