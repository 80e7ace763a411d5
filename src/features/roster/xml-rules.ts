import { SaxesParser } from 'saxes';
import type { Answer, Refusal } from '#kernel/refusal';
import { isRefusal, refuse } from '#kernel/refusal';
import { rowOf } from './field-rules.ts';
import type { Fields } from './field-rules.ts';
import { LIMITS } from './row-rules.ts';
import type { Findings } from './finding-list-rules.ts';
import type { Reading } from './row-rules.ts';

/** The Parliament's lists are `meps > mep > field`: three deep. */
const DEEPEST = 4;
const LONGEST_TEXT = 2_000;
const CHUNK = 64 * 1024;

const FIELD_OF: Readonly<Record<string, keyof Mep>> = {
  fullName: 'fullName',
  country: 'country',
  politicalGroup: 'politicalGroup',
  nationalPoliticalGroup: 'party',
  id: 'id',
};

/** Ends parsing at once: saxes goes on after an error unless a handler throws. */
class Stop {
  readonly refusal: Refusal;
  constructor(refusal: Refusal) {
    this.refusal = refusal;
  }
}

function stop(reason: string, values?: Readonly<Record<string, string | number>>): never {
  throw new Stop(refuse('invalid', reason, values));
}

type Mep = Partial<Record<Exclude<keyof Fields, 'stated'>, string>>;

function refuseDanger(parser: SaxesParser): void {
  // A list needs no DOCTYPE; with none, no entity can be declared, so none can grow or reach out.
  parser.on('doctype', () => stop('roster-xml-doctype'));
  parser.on('processinginstruction', () => stop('roster-xml-doctype'));
  parser.on('error', () => stop('roster-xml-broken', { line: parser.line }));
}

/** Reads `meps > mep > field`; every other shape is refused. */
function readMeps(text: string): Mep[] {
  const parser = new SaxesParser();
  const meps: Mep[] = [];
  const path: string[] = [];
  let value = '';
  refuseDanger(parser);
  parser.on('opentag', (tag) => {
    path.push(tag.name);
    value = '';
    if (path.length > DEEPEST) stop('roster-xml-deep');
    if (path.length === 1 && tag.name !== 'meps') stop('roster-format-unknown');
    if (path.length === 2) {
      if (tag.name !== 'mep') stop('roster-format-unknown');
      if (meps.push({}) > LIMITS.rows) stop('roster-too-many-rows', { most: LIMITS.rows });
    }
  });
  parser.on('text', (piece) => {
    value += piece;
    if (value.length > LONGEST_TEXT) stop('roster-xml-text-long', { line: parser.line });
  });
  parser.on('closetag', (tag) => {
    const field = path.length === 3 ? FIELD_OF[tag.name] : undefined;
    const mep = meps.at(-1);
    if (field !== undefined && mep) mep[field] = value;
    value = '';
    path.pop();
  });
  for (let at = 0; at < text.length; at += CHUNK) parser.write(text.slice(at, at + CHUNK));
  parser.close();
  return meps;
}

function guarded(text: string): Answer<Mep[]> {
  try {
    return readMeps(text);
  } catch (error) {
    if (error instanceof Stop) return error.refusal;
    throw error;
  }
}

/**
 * Reads the Parliament's full list (`fullName country politicalGroup id nationalPoliticalGroup`)
 * or its directory (`fullName id`). Refuses DOCTYPE, entities and any other shape.
 */
export function readXml(text: string, findings: Findings): Answer<Reading> {
  const meps = guarded(text);
  if (isRefusal(meps)) return meps;
  const rows = meps.flatMap((mep, at) => rowOf({ ...mep, scheme: 'ep' }, at + 1, findings) ?? []);
  const full = meps.some((mep) => mep.country !== undefined);
  return { format: full ? 'ep-full-list-xml' : 'ep-directory-xml', rows };
}
