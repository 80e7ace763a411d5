import { countShape, figuresShape } from '#cosigning';
import { openapiOf } from './openapi-rules.ts';

/** What is public, described, with the shapes of the rooms that answer. */
export const describePublic = (options: {
  readonly server: string;
  readonly version: string;
}): object => openapiOf({ ...options, shapes: { Count: countShape, Figures: figuresShape } });
