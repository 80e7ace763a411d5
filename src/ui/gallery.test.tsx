import { describe, expect, test } from 'vitest';
import { GalleryPage, uiExamples } from './gallery.tsx';
import { DeskLayout } from './desk-layout.tsx';
import { renderPage, SignLayout } from './layout.tsx';
import { RefusalPage } from './refusal-pages.tsx';
import { translator } from './translate.ts';
import type { PageContext } from './context.ts';
import { refuse } from '#kernel/refusal';

const context: PageContext = {
  t: translator('en'),
  here: '/gallery?x="><script>',
  person: { name: 'Ana <b>Example</b>' },
  outboxShown: true,
};
const inFrench: PageContext = { ...context, t: translator('fr') };

const pages = {
  gallery: renderPage(<GalleryPage context={context} examples={uiExamples} />),
  'gallery in French': renderPage(<GalleryPage context={inFrench} examples={uiExamples} />),
  desk: renderPage(
    <DeskLayout context={context} title="Letters" active="letters">
      <h1>Letters</h1>
    </DeskLayout>,
  ),
  sign: renderPage(
    <SignLayout context={context} title="A letter">
      <h1>A letter</h1>
    </SignLayout>,
  ),
  refusal: renderPage(<RefusalPage context={context} refusal={refuse('not-found', 'not-found')} />),
};

describe.each(Object.entries(pages))('the page: %s', (_name, html) => {
  test('runs nothing and styles nothing inline, so that the strict policy holds', () => {
    expect(html).not.toMatch(/\sstyle=|\son[a-z]+=|<style/i);
    expect(html.match(/<script(?![^>]* src="\/)/g)).toBeNull();
  });

  test('loads nothing from anywhere else', () => {
    const loaded = [...html.matchAll(/(?:src|href|action)="([^"]*)"/g)].map(([, url]) => url ?? '');
    const foreign = loaded.filter((url) => !/^(?:\/(?!\/)|#|https:\/\/example\.org\/$)/.test(url));
    expect(foreign).toEqual([]);
  });

  test('says its language, its title and where its main part begins', () => {
    expect(html).toMatch(/^<!doctype html><html lang="(en|fr)" dir="ltr"/);
    expect(html).toMatch(/<title>[^<]+ · Undersigned<\/title>/);
    expect(html).toContain('href="#main"');
    expect(html.match(/<main/g)).toHaveLength(1);
    expect(html.match(/<h1/g)?.length).toBeGreaterThanOrEqual(1);
  });

  test('escapes what comes from outside', () => {
    expect(html).not.toContain('"><script>');
    expect(html).not.toContain('<b>Example</b>');
  });

  test('has no id twice', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
  });
});

test('pages with a secret in their address ask not to be indexed', () => {
  expect(pages.sign).toContain('noindex');
  expect(pages.desk).toContain('noindex');
});

test('signing out is a form, not a link', () => {
  expect(pages.desk).toMatch(/<form[^>]*method="post"[^>]*action="\/sign-out"/);
});

test('a field’s error is tied to its control, and the summary leads to it', () => {
  expect(pages.gallery).toContain('href="#f-wrong"');
  expect(pages.gallery).toMatch(
    /id="f-wrong"[^>]*aria-describedby="f-wrong-error"[^>]*aria-invalid="true"/,
  );
});
