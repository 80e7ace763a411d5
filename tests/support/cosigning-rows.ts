import { all, face } from './row-outcomes.ts';
import type { Row } from './row-outcomes.ts';

/** What is there for a letter that was opened to citizens, and nothing for a draft. */
const onceOpened = (outcome: number | 'in'): Row => ({
  draft: all(404).draft,
  released: all(outcome).released,
});

/** Who gets what from the pages of those who co-sign: the same for everybody, whatever they are at the desk. */
export const cosigningRows: Readonly<Record<string, Row>> = {
  'GET /letters/:slug/cosignatures': face,
  'POST /letters/:slug/cosignatures': onceOpened('in'),
  'GET /letters/:slug/cosignatures/sent': face,
  'GET /letters/:slug/cosignatures/count.json': face,
  'GET /letters/:slug/cosignatures/figures': face,
  'GET /letters/:slug/cosignatures/figures.json': face,
  'GET /letters/:slug/cosignatures/figures.csv': face,
  'GET /letters/:slug/card': face,
  'GET /letters/:slug/picture.png': face,
  'GET /letters/:slug/cosignatures/seals/:number.txt': onceOpened(200),
  // the puzzle of a busy day, for the script beside the form
  'POST /letters/:slug/cosignatures/work': onceOpened('in'),

  // a link that never was one: dead, whoever opens it
  'GET /cosignatures/:token': all(410),
  'GET /cosignatures/:token/withdrawal': all(410),
  'GET /cosignatures/:token/disavowal': all(410),
  'GET /cosignatures/:token/hearing': all(410),
  'GET /cosignatures/:token/receipt.txt': all(410),
  'POST /cosignatures/:token/confirmation': all('in'),
  'POST /cosignatures/:token/withdrawal': all('in'),
  'POST /cosignatures/:token/disavowal': all('in'),
  'POST /cosignatures/:token/choices': all('in'),
  'POST /cosignatures/:token/hearing': all('in'),
};
