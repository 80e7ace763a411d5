/** The marks of one level of certainty. Entries are phrases as in `DemandWords`. */
export type HedgeWords = {
  /** Governs what follows it, to the next break of the sentence: `we ~ understand that`. */
  readonly frames: string;
  /** Governs the stretch it stands in, before and behind it: `according to`. */
  readonly adjuncts: string;
  /** Governs its own clause: `allegedly`. */
  readonly asides: string;
};

/**
 * How a language says how sure one is, in words only. Entries are phrases apart by `|`, written as in
 * `DemandWords`; what is called words is words apart by blanks. A hedge that is denied ("is not
 * suspected") matches no phrase as long as the denial is no filler.
 */
export type CertaintyWords = {
  /** Words that may stand at `~`: adverbs, auxiliaries, short objects; never a negation. */
  readonly fillers: string;
  readonly hedges: {
    readonly understood: HedgeWords;
    readonly reported: HedgeWords;
    readonly suspected: HedgeWords;
    readonly disputed: HedgeWords;
    readonly announced: HedgeWords;
    readonly feared: HedgeWords;
  };
  /** Verbs of saying in a tail behind a comma: `…, his lawyer says`. */
  readonly tails: string;
  /** What writers think, feel or do: asserts nothing of events, though what depends on it may. */
  readonly opinions: string;
  /** What ought to be: nothing that is. */
  readonly oughts: string;
  /** Takes every doubt away: `there is no doubt that`. */
  readonly firm: string;
  /** Words that begin what depends on a verb: `that`. */
  readonly that: string;
  /** Words that begin a relative clause: `who`; with a comma before them only behind one: `,der`. */
  readonly relatives: string;
  /** Words that begin another statement and end what a frame governs: `but`. */
  readonly breaks: string;
  /** Words that begin a circumstance of a statement: `after`. */
  readonly joints: string;
  /** Words that begin a condition: `if`. */
  readonly conditions: string;
  /** `and`. */
  readonly and: string;
  /** Words that show, behind `and`, that a new clause begins: `he`, `was`. */
  readonly subjects: string;
  /** Verb forms that end a relative clause without commas when they come second: `was`. */
  readonly finite: string;
};
