/**
 * The words of asking, in one language. Each entry is a list of phrases, apart by `|`:
 *
 * - `word`, any ending `word*`, any beginning `*word`, either `one/other`;
 * - `~` between two words: any run of `fillers`, and one insertion between commas
 *   (`we ~ urge` is in "We, the undersigned, therefore urge");
 * - `...` between two words: up to twelve words of any kind, `....` up to thirty;
 * - `^` first: the phrase opens the sentence, after fillers at most.
 *
 * Text and phrases are compared folded, see `fold`.
 */
export type DemandWords = {
  /** The subject of most asks; its capital marks a new sentence where a full stop was lost. */
  readonly we: string;
  /** First person: we, our. */
  readonly us: string;
  /** Second person. */
  readonly you: string;
  /** The writers named in the third person: the undersigned. */
  readonly signers: string;
  /** Words that may stand between a subject and its verb: adverbs, auxiliaries, short objects. */
  readonly fillers: string;
  /** Whoever says this asks. */
  readonly asks: string;
  /** Asks where the writers themselves are the subject: `urge`, `exigen`. */
  readonly thirdAsks: string;
  /** The same in the past, where the signatories tell what they asked: `called for`. */
  readonly thirdPasts: string;
  /** Asks only with something else beside it. */
  readonly halfAsks: string;
  /** Hopes and wishes. */
  readonly wishes: string;
  /** Must. */
  readonly musts: string;
  /** Should. */
  readonly shoulds: string;
  /** It is urgent that. */
  readonly needs: string;
  /** Verbs with which an appeal begins: release, ensure. */
  readonly imperatives: string;
  /** Sentence openings that carry an ask on: such, they, this. */
  readonly follows: string;
  /** What the writers think: what somebody should do is then asked. */
  readonly opinions: string;
  /** Openings and joints that draw a conclusion: therefore, that is why. */
  readonly concludes: string;
  /** Who can be told what to do: governments, ministers, courts, countries. */
  readonly institutions: string;
  /** Beginnings of slogans that ask. */
  readonly slogans: string;
  /** With what points of lists begin beside verbs: no, an end to. */
  readonly pointOpenings: string;
  /** Lead-ins over lists of names. */
  readonly nameLeads: string;
  /** At once, without delay. */
  readonly urgent: string;
  /** Nouns of headings and lead-ins over lists of demands. */
  readonly leadIns: string;
  /** Lead-ins over lists of facts. */
  readonly factLeads: string;
  /** Others who ask, and asks of the past. */
  readonly reports: string;
  /** Closing formulas: nothing in such a sentence asks. */
  readonly closings: string;
  /** Thanks, closings, calls to sign, asks denied. */
  readonly refusals: string;
  /** Abbreviations with a full stop that ends no sentence, without the stop. */
  readonly abbreviations: string;
};
