import type { Example } from './example.ts';
import { FollowForm } from './follow-form.tsx';

export const followExamples: readonly Example[] = [
  {
    name: 'Following a letter by mail',
    draw: (t) => <FollowForm t={t} slug="for-two-writers" />,
  },
];
