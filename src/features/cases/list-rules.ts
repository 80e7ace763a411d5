import { z } from 'zod';
import type { CaseRole } from '#access';
import type { CaseId } from './rules.ts';

/** A case as it stands in the list of somebody who may open it. */
export type ListedCase = {
  readonly id: CaseId;
  readonly title: string;
  readonly language: string;
  readonly country: string;
  readonly createdAt: Date;
  readonly changedAt: Date;
  /** The public part stands since then; null when there is none. */
  readonly publishedAt: Date | null;
  /** A second reader is asked about the public part. */
  readonly isAsked: boolean;
  readonly reviewOn: string | null;
  readonly reviewWhy: string;
  /** Empty: an opened compartment. */
  readonly roles: readonly CaseRole[];
};

/** What begins a case. */
export type NewCaseForm = {
  readonly title: string;
  readonly language: string;
  readonly country: string;
};

const text = z.string().max(10_000).catch('');

export const newCaseInput = z.object({ title: text, language: text, country: text });
