/**
 * The README.txt of a bundle, in plain words.
 *
 * @example readmeText({ title: 'Drop the charges', version: 1, statement, signatories: 7, address: 'https://example.org/letters/a' })
 */
export function readmeText(of: {
  readonly title: string;
  readonly version: number;
  readonly statement: string;
  readonly signatories: number;
  /** Where the letter is published. */
  readonly address: string;
}): string {
  return `${of.title}

This folder lets anyone check a joint letter without asking those who published it, without any network.
It was published at ${of.address}

What was signed is the file statements/${of.version}.txt, byte for byte. Its SHA-256 is
${of.statement}
Signatories at release: ${of.signatories}

To check everything, open verify.html in a browser and drop this zip on it. It needs no network and uploads nothing.
Who changed this folder could have changed that page with it: where much depends on it, use the page from somewhere else.
Or:   undersigned verify <this zip>
It says in sentences what holds. Exit code 0: everything holds. 1: something does not. 2: this is not a bundle.
Give --policy FILE to use a key of the log that you had before, instead of the one in this folder. If you had none,
compare the one in policy.txt with the one shown at ${new URL('/record', of.address).href}
or, better, with one that somebody you trust noted earlier: whoever made this folder chose the key in it.
The program undersigned is free software; where it is not installed, verify.html does the same.

What is here
  statements/     the text of every version that was put before the signatories
  leaves.txt      every act on the letter, in order: frozen, signed, withdrawn, released, delivered, answered,
                  what became of a demand. No names, only hashes
  openings.txt    who and which mandate stands behind those hashes. An erased one is missing, and the rest still holds
  details.txt     what belongs to an act, such as what a passkey signed or on which day a reply came
  documents/      what came back and what became of the demands, as far as it is public: reply-9.txt is act 9
  inclusion.txt   proof that every act stands in the public log
  checkpoint.txt  the signed state of that log
  policy.txt      the key of the log, and which witnesses must have signed too
  verify.html     the page that checks this zip in a browser
  letter.pdf      the letter to read and print; it is not what was signed
  index.json      every file with its SHA-256

The formats are public: docs/reference/record-format.md of Undersigned.
`;
}
