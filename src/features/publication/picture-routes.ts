import type { FastifyRequest } from '#platform/http';
import type { PreparedSource } from '#platform/http-prepared-bytes';
import type { PdfOrder } from '#platform/pdf';
import { formatNumber, pickLanguage, translator } from '#ui';
import { slugOf } from './file-routes.ts';
import { getPicture } from './picture-actions.ts';
import type { LetterPicture, PictureEnv } from './picture-actions.ts';
import { moreThan, pictureTemplate, shortTitle } from './picture-rules.ts';
import type { PictureWords } from './picture-rules.ts';
import type { PublicLetter } from './rules.ts';

/** The picture of a letter, 1200 by 630: drawn here, in the interface language nearest to the letter's own. */
export function picture(
  env: PictureEnv & { readonly publicUrl: string },
  request: FastifyRequest,
): PreparedSource<LetterPicture> {
  const slug = slugOf(request);
  return {
    key: `picture ${slug}`,
    load: () => getPicture(env, slug, (letter) => orderOf(letter, new URL(env.publicUrl).host)),
    stamp: ({ shows }) => shows,
    make: ({ png }) => png,
    type: 'image/png',
    modifiedAt: ({ at }) => at,
    // shown in pages of others, as every picture of a link is
    headers: { 'cross-origin-resource-policy': 'cross-origin' },
  };
}

function orderOf(letter: PublicLetter, host: string): PdfOrder {
  const t = translator(pickLanguage({ query: letter.language }));
  const elsewhere = letter.origin === 'published-elsewhere';
  const more = moreThan(letter.cosigning?.counted ?? 0);
  const words: PictureWords = {
    lang: letter.language.split('-')[0] ?? 'en',
    'words-lang': t.language,
    kicker: t(elsewhere ? 'publication.kicker.elsewhere' : 'publication.kicker'),
    title: shortTitle(letter.title),
    lines: [
      t('publication.jump.signatories', { count: letter.signatories.length }),
      ...(more === null
        ? []
        : [t('publication.picture.more', { count: formatNumber(t.language, more) })]),
    ],
    product: t('ui.product'),
    host,
  };
  const inputs = { picture: JSON.stringify(words) };
  return { template: pictureTemplate, inputs, madeAt: letter.releasedAt };
}
