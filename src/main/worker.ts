import type { Job } from '#platform/jobs';
import { accessJobs } from '../features/access/jobs.ts';
import { casesJobs } from '../features/cases/jobs.ts';
import { cosigningJobs } from '../features/cosigning/jobs.ts';
import { deliveryJobs } from '../features/delivery/jobs.ts';
import { demandsJobs } from '../features/demands/jobs.ts';
import { followingJobs } from '../features/following/jobs.ts';
import { importingJobs } from '../features/importing/jobs.ts';
import { lettersJobs } from '../features/letters/jobs.ts';
import { publicationJobs } from '../features/publication/jobs.ts';
import { repliesJobs } from '../features/replies/jobs.ts';
import { rosterJobs } from '../features/roster/jobs.ts';
import { signingJobs } from '../features/signing/jobs.ts';
import type { Environment } from './environment.ts';
import { letterParts } from './letter-parts.ts';

/** Every job and every listener of every room. */
export function allJobs(env: Environment): Job[] {
  return [
    ...accessJobs(env),
    ...rosterJobs(env),
    ...casesJobs(env),
    ...lettersJobs(env),
    ...signingJobs(env),
    ...importingJobs(env),
    ...deliveryJobs({ ...env, letterParts: letterParts(env) }),
    ...repliesJobs(env),
    ...demandsJobs(env),
    ...cosigningJobs(env),
    ...followingJobs(env),
    ...publicationJobs(env),
  ];
}
