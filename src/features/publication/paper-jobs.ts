import { HOUSE } from '#access';
import type { LetterId, VersionId } from '#kernel/ids';
import { findLetter } from '#letters';
import type { PdfOrder } from '#platform/pdf';
import {
  countryName,
  evenHeadings,
  formatList,
  formatPartialDate,
  pickLanguage,
  translator,
} from '#ui';
import type { Translate } from '#ui';
import { absolute, paths } from '#ui/paths';
import { bodyOf } from './actions.ts';
import { keepPdf } from './file-actions.ts';
import type { MakeFilesEnv } from './file-actions.ts';
import { letterTemplate } from './letter-typst-rules.ts';
import { peopleOf } from './paper-people-jobs.ts';
import { isInferred } from './rules.ts';
import type { PublicLetter } from './rules.ts';

export type FilesEnv = MakeFilesEnv & { readonly publicUrl: string };

/** Makes the PDF of a release and keeps it. Running twice changes nothing. */
export async function makePublishedFiles(
  env: FilesEnv,
  input: { readonly letterId: LetterId; readonly versionId: VersionId },
): Promise<void> {
  const letter = await findLetter(env.db.read, HOUSE, input.letterId);
  if (letter === null) return;
  await keepPdf(env, { ...input, slug: letter.slug }, (face) => paperOrder(face, env.publicUrl));
}

/** The letter as it is set on paper, in the interface language nearest to its own. */
export function paperOrder(letter: PublicLetter, publicUrl: string): PdfOrder {
  const t = translator(pickLanguage({ query: letter.language }));
  const paper = {
    ...frameOf(t, letter, publicUrl),
    ...textOf(t, letter),
    ...peopleOf(t, letter),
    words: wordsOf(t, letter),
  };
  return {
    template: letterTemplate,
    inputs: { letter: JSON.stringify(paper) },
    madeAt: letter.releasedAt,
  };
}

function frameOf(t: Translate, letter: PublicLetter, publicUrl: string) {
  const url = absolute(publicUrl, paths.letter(letter.slug));
  const elsewhere = letter.origin === 'published-elsewhere';
  return {
    lang: letter.language.split('-')[0],
    title: letter.title,
    authors: letter.leads.map(({ name }) => name),
    description: letter.demands.map(({ text }) => text).join(' '),
    statement: letter.statementSha256,
    address: url,
    check: t(elsewhere ? 'publication.paper.check.elsewhere' : 'publication.paper.check', {
      url: absolute(publicUrl, paths.letterBundle(letter.slug)),
    }),
  };
}

function textOf(t: Translate, letter: PublicLetter) {
  const inferred = isInferred(letter.origin, letter.date);
  return {
    date: formatPartialDate(t, letter.date, { inferred }),
    notice: letter.originNote ?? '',
    subjects: formatList(
      t.language,
      letter.subjects.map(({ name }) => name),
    ),
    led: ledBy(t, letter),
    addressees: letter.addressees.map((one) => ({
      lines: addresseeLines(t, one),
    })),
    body: evenHeadings(bodyOf(letter), 1),
    demands: letter.demands.map(({ number, text, addressees }) => ({
      number,
      text,
      to:
        addressees.length === 0
          ? ''
          : t('publication.demands.of', { addressees: formatList(t.language, addressees) }),
    })),
  };
}

/** Who leads a letter written here, signed or not; the authors of one from elsewhere lead nothing here. */
function ledBy(t: Translate, { origin, leads }: PublicLetter): string {
  if (origin === 'published-elsewhere' || leads.length === 0) return '';
  const said = leads.map(({ name, capacity }) => (capacity === '' ? name : `${name}, ${capacity}`));
  return t('publication.paper.led', { leads: said.join('; ') });
}

function addresseeLines(t: Translate, one: PublicLetter['addressees'][number]): string[] {
  const country = one.country === '' ? '' : countryName(t.language, one.country);
  const lines = [one.name, one.office, one.office.includes(country) ? '' : country];
  const said = lines.filter((line) => line !== '');
  return one.inferred
    ? said.map((line, at) => (at === 0 ? t('publication.to.inferred', { addressee: line }) : line))
    : said;
}

function wordsOf(t: Translate, letter: PublicLetter) {
  const elsewhere = letter.origin === 'published-elsewhere';
  return {
    letterhead: t(elsewhere ? 'publication.kicker.elsewhere' : 'publication.paper.letterhead'),
    for: t('publication.paper.for'),
    statement: t('publication.paper.statement'),
    demands: t(elsewhere ? 'publication.paper.demands.elsewhere' : 'publication.paper.demands'),
    leads: t('publication.paper.leads'),
    signatories: t('publication.paper.signatories'),
    late: t('publication.paper.late'),
    columns: [
      t('publication.paper.name'),
      t('publication.paper.capacity'),
      t('publication.paper.mode'),
    ],
  };
}
