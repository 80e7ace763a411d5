/** What a program did that looks into mails before their owner does. */
export type Scan = { readonly opened: readonly string[]; readonly sent: readonly string[] };

const MOST_PAGES = 60;

/**
 * Opens every link of a mail and every link of what it finds there, ticks every box, fills every hidden field in and
 * sends every form, in a browser's words but without one: it keeps cookies and reads nothing but HTML. It stays on the
 * site. It types what such programs type: nothing, and the same few words everywhere.
 */
export async function scanMail(mail: { readonly html: string }, site: string): Promise<Scan> {
  const opened: string[] = [];
  const sent: string[] = [];
  const waiting = linksIn(mail.html, site, site);
  const cookies = new Map<string, string>();
  while (waiting.length > 0 && opened.length < MOST_PAGES) {
    const url = waiting.shift() ?? site;
    if (opened.includes(url)) continue;
    opened.push(url);
    const html = await ask(url, cookies);
    waiting.push(...linksIn(html, url, site));
    for (const form of formsIn(html, url, site)) {
      for (const typed of ['', 'test', '123']) {
        const what = `${form.action} ${form.body(typed)}`;
        if (sent.includes(what)) continue;
        sent.push(what);
        waiting.push(...linksIn(await ask(form.action, cookies, form.body(typed)), url, site));
      }
    }
  }
  return { opened, sent };
}

async function ask(url: string, cookies: Map<string, string>, body?: string): Promise<string> {
  const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  const answer = await fetch(url, {
    method: body === undefined ? 'GET' : 'POST',
    ...(body === undefined ? {} : { body }),
    headers: { cookie, ...(body === undefined ? {} : form) },
  });
  for (const set of answer.headers.getSetCookie()) {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    cookies.set(name, value);
  }
  return answer.text();
}

const plain = (attribute: string): string => attribute.replaceAll('&amp;', '&');

function linksIn(html: string, base: string, site: string): string[] {
  const found = [...html.matchAll(/<a\s[^>]*?href="([^"]+)"/g)].map(([, href = '']) => href);
  const urls = found
    .map((href) => new URL(plain(href), base))
    .map((url) => {
      url.hash = '';
      return url.href;
    });
  return urls.filter((url) => url.startsWith(site) && url.includes('/cosignatures/'));
}

type FoundForm = { readonly action: string; body(typed: string): string };

function formsIn(html: string, base: string, site: string): FoundForm[] {
  const forms = [...html.matchAll(/<form\s([^>]*)>(.*?)<\/form>/gs)];
  return forms.flatMap(([, head = '', inside = '']) => {
    const action = new URL(plain(/action="([^"]+)"/.exec(head)?.[1] ?? ''), base).href;
    if (!action.startsWith(site) || !action.includes('/cosignatures/')) return [];
    const inputs = [...inside.matchAll(/<input\s[^>]*>/g)].map(([tag]) => ({
      name: /\sname="([^"]*)"/.exec(tag)?.[1] ?? '',
      value: /\svalue="([^"]*)"/.exec(tag)?.[1] ?? null,
    }));
    const body = (typed: string) =>
      new URLSearchParams(inputs.map(({ name, value }) => [name, value || typed])).toString();
    return [{ action, body }];
  });
}
