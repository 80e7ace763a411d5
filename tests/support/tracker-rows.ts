import { all, face } from './row-outcomes.ts';
import type { Row } from './row-outcomes.ts';

/** Who gets what from the routes of this room. */
export const trackerRows: Readonly<Record<string, Row>> = {
  'GET /demands': all(200),
  'GET /demands.csv': all(200),
  'GET /demands.ics': all(200),
  'GET /feeds/demands.atom': all(200),
  'GET /feeds/demands.json': all(200),
  'GET /authorities': all(200),
  'GET /authorities/:key': all(200),
  'GET /letters/:slug/demands/:number': face,
  'GET /letters/:slug/replies/:reply': face,
  'GET /letters/:slug/feed.atom': face,
  'GET /letters/:slug/dates.ics': face,
};
