import type { Lexicon } from './signatory-lexicon.ts';
import { headOf } from './signatory-parts.ts';
import { partEntry } from './signatory-separators.ts';
import { saysWho } from './signatory-sections.ts';
import type { Draft, Section } from './signatory-sections.ts';
import { shapeOf } from './signatory-shape.ts';

/** Who stands in a section, by its heading or by what most entries look like. */
export function kindOf(
  section: Section,
  drafts: readonly Draft[],
  lexicon: Lexicon,
): 'person' | 'organisation' {
  const said = saysWho(section.label, lexicon);
  const shapes = drafts.map(({ lead }) => ({
    whole: shapeOf(lead.text, lexicon),
    head: shapeOf(headOf(lead.text), lexicon),
  }));
  const share = (test: (one: (typeof shapes)[number]) => boolean): number =>
    shapes.filter(test).length / Math.max(1, shapes.length);
  const sure = share(({ head }) => head.sure);
  const bodies = share(
    ({ head, whole }) =>
      !head.sure && (head.body >= 0.5 || (whole.body >= 0.7 && head.person < 0.5)),
  );
  const people = share(({ head }) => head.person >= 0.5);
  const [only] = drafts;
  if (drafts.length === 1 && only && partEntry(only.lead, null, lexicon).rest) {
    if (shapeOf(partEntry(only.lead, null, lexicon).name.text, lexicon).sure) return 'person';
  }
  if (section.kind === 'sentence') return bodies >= 0.5 ? 'organisation' : 'person';
  if (said === 'organisation') return sure > 0.5 && bodies < 0.2 ? 'person' : 'organisation';
  if (said === 'person') return bodies > 0.6 && sure < 0.1 ? 'organisation' : 'person';
  if (bodies >= 0.3 && sure < 0.25) return 'organisation';
  return people < 0.25 && sure < 0.15 && !section.items.some(({ head }) => head.sure)
    ? 'organisation'
    : 'person';
}

/** Whether an entry among people is plainly an organisation. */
export function isBody(text: string, lexicon: Lexicon): boolean {
  const shape = shapeOf(text, lexicon);
  return !shape.sure && shape.body >= 0.6 && shape.post < 0.4;
}
