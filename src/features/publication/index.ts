/** Releases a letter when its leads agree; for a transcription, when a second reader does. */
export { approveRelease } from './release-actions.ts';
