import fc from 'fast-check';
import type { Mode, OutcomeStateWord } from '#proof';
import type { WholeStory } from '#support/story-after-release';

/** What may happen to one letter. */
export type LetterStep =
  | { readonly kind: 'freeze' | 'release' | 'decline' | 'seal' | 'withdraw-letter' }
  | { readonly kind: 'sign'; readonly who: string; readonly mode: Mode }
  | { readonly kind: 'withdraw'; readonly who: string }
  | { readonly kind: 'erase'; readonly who: string; readonly what: 'who' | 'mandate' }
  | { readonly kind: 'deliver'; readonly addressee: number }
  | { readonly kind: 'reply'; readonly addressee: number; readonly mode: 'text' | 'fact-only' }
  | {
      readonly kind: 'outcome';
      readonly demand: number;
      readonly state: OutcomeStateWord;
      readonly replaces: boolean;
    }
  | { readonly kind: 'supersede' | 'redact'; readonly pick: number };

/** Something happens to one of the letters, to the clock, or to the sequencer of them all. */
export type Step =
  | { readonly kind: 'act'; readonly letter: number; readonly step: LetterStep }
  | {
      readonly kind: 'failing-act';
      readonly letter: number;
      readonly step: LetterStep;
      readonly at: number;
      readonly when: 'before' | 'after';
    }
  | { readonly kind: 'clock'; readonly seconds: number }
  | { readonly kind: 'sequence' | 'crash-everywhere' };

const who = fc.constantFrom('Ana', 'Ben', 'Cem', 'Dia', 'Eva');
const addressee = fc.constantFrom(1, 2);
const pick = fc.nat(20);
const just = <K extends string>(kind: K) => fc.record({ kind: fc.constant(kind) });

const letterStep: fc.Arbitrary<LetterStep> = fc.oneof(
  {
    weight: 16,
    arbitrary: fc.record({
      kind: fc.constant('sign' as const),
      who,
      mode: fc.constantFrom<Mode>('passkey', 'mailbox', 'paper'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('withdraw' as const), who }) },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant('erase' as const),
      who,
      what: fc.constantFrom('who' as const, 'mandate' as const),
    }),
  },
  { weight: 1, arbitrary: just('freeze') },
  { weight: 2, arbitrary: just('release') },
  { weight: 1, arbitrary: just('decline') },
  { weight: 1, arbitrary: just('seal') },
  { weight: 1, arbitrary: just('withdraw-letter') },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('deliver' as const), addressee }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('reply' as const),
      addressee,
      mode: fc.constantFrom('text' as const, 'fact-only' as const),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('outcome' as const),
      demand: fc.constantFrom(1, 3),
      state: fc.constantFrom<OutcomeStateWord>('open', 'pledged', 'partly-met', 'met', 'reversed'),
      replaces: fc.boolean(),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('supersede' as const), pick }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('redact' as const), pick }) },
);

/** A step of a history in which so many letters lie in one log. */
export function anyStep(letters: number): fc.Arbitrary<Step> {
  const letter = fc.nat(letters - 1);
  return fc.oneof(
    {
      weight: 24,
      arbitrary: fc.record({ kind: fc.constant('act' as const), letter, step: letterStep }),
    },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('failing-act' as const),
        letter,
        step: letterStep,
        at: fc.integer({ min: 1, max: 9 }),
        when: fc.constantFrom('before' as const, 'after' as const),
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('clock' as const),
        seconds: fc.integer({ min: -60, max: 60 }),
      }),
    },
    { weight: 2, arbitrary: just('sequence') },
    { weight: 1, arbitrary: just('crash-everywhere') },
  );
}

/** Lets a step happen to a letter; one that cannot happen at this moment is passed over. */
export async function happen(story: WholeStory, step: LetterStep): Promise<void> {
  switch (step.kind) {
    case 'freeze':
      return story.freeze();
    case 'release':
      return story.release();
    case 'decline':
      return story.note('declines-counted', 2);
    case 'seal':
      return story.note('cosignatures-sealed', 0);
    case 'withdraw-letter':
      return story.withdrawLetter();
    case 'sign':
      return story.sign(step.who, step.mode);
    case 'withdraw':
      return story.withdraw(step.who);
    case 'erase':
      return story.erase(step.who, step.what);
    case 'deliver':
      return story.deliver(step.addressee);
    case 'reply':
      return story.reply(step.addressee, step.mode);
    case 'outcome':
      return story.outcome(step.demand, step.state, step.replaces);
    case 'supersede':
      return story.supersede(step.pick);
    case 'redact':
      return story.redact(step.pick);
  }
}
