/** Cases: who may see a case, consent, risk, publication. */
export const casePeopleEn = {
  'refusal.case-role-missing': 'You see this case, but your role on it does not allow this.',
  'refusal.last-case-drafter':
    'This is the last drafter of the case. Add another one first, so that somebody can still edit it.',
  'refusal.opening-reason':
    'Say in a sentence why you open this compartment: {least} to {most} characters. The people of the case read it.',
} as const;
