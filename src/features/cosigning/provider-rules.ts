/** How a provider leads several spellings to one mailbox, as it says itself. */
export type Provider = {
  readonly domains: readonly string[];
  /** Every domain of the list is the same mailbox as this one. */
  readonly home?: string;
  readonly ignoresPoints?: true;
  /** From the first of these on, what stands before the @ is a tag. */
  readonly tag?: '+';
  /** What stands before the first of these names a family of addresses of one person; no other name has one. */
  readonly base?: '-';
  /** `anything@name.domain` is a mailbox of `name`. */
  readonly subdomains?: 'name' | 'family';
  /** Where the provider says so. */
  readonly source: string;
};

/**
 * Only what a provider documents, and only where no two people can share the form that results. A domain that is
 * missing here is taken as it is written: two people counted as one is worse than one counted twice.
 */
export const providers: readonly Provider[] = [
  {
    domains: ['gmail.com', 'googlemail.com'],
    home: 'gmail.com',
    ignoresPoints: true,
    tag: '+',
    // points and googlemail: "Dots don't matter in Gmail addresses"; tags: "Create task-specific email addresses".
    // Only for these two domains: the same pages say that points count at schools and companies with Google's mail
    source: 'https://support.google.com/mail/answer/7436150',
  },
  {
    domains: ['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'],
    home: 'proton.me',
    tag: '+',
    // one name is given to one person at all four; points and hyphens are left alone: not said there
    source: 'https://proton.me/support/addresses-and-aliases',
  },
  {
    domains: ['icloud.com', 'me.com', 'mac.com'],
    home: 'icloud.com',
    source: 'https://support.apple.com/118230',
  },
  {
    domains: ['yandex.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.ua', 'ya.ru'],
    home: 'yandex.ru',
    // "addresses using your username on all Yandex domains are linked to you when you register"
    source: 'https://yandex.com/support/id/authorization/email.html',
  },
  {
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com', 'outlook.fr', 'hotmail.fr'],
    tag: '+',
    // a name there has letters, digits, points, hyphens and underscores, never a plus sign of its own
    source:
      'https://learn.microsoft.com/exchange/recipients-in-exchange-online/plus-addressing-in-exchange-online',
  },
  {
    domains: ['fastmail.com', 'fastmail.fm'],
    tag: '+',
    subdomains: 'name',
    source: 'https://www.fastmail.help/hc/en-us/articles/360060591053',
  },
  {
    domains: ['mailbox.org'],
    tag: '+',
    source:
      'https://kb.mailbox.org/en/business/account-article/what-is-an-alias-and-how-do-i-use-it',
  },
  {
    domains:
      'yahoo.com yahoo.co.uk yahoo.de yahoo.es yahoo.fr yahoo.it ymail.com rocketmail.com'.split(
        ' ',
      ),
    base: '-', // AddressGuard: one base name for each person, then a hyphen, then any word
    source: 'http://help.yahoo.com/help/uk/bt/tutorials/mail/addressguard2.html',
  },
  {
    domains: ['anonaddy.com', 'anonaddy.me', 'addy.io'],
    subdomains: 'family', // a person's own sub-domain takes every name before the @
    source: 'https://addy.io/faq/',
  },
];

/**
 * Where very many unrelated people have their mailbox: many from one of these in an hour say nothing. Any other
 * domain belongs to one school, one company, one person.
 */
export const publicDomains: ReadonlySet<string> = new Set(
  `${providers.flatMap(({ domains }) => domains).join(' ')}
  gmx.de gmx.net gmx.at gmx.ch gmx.com web.de t-online.de freenet.de arcor.de posteo.de posteo.net
  tutanota.com tuta.io tuta.com riseup.net disroot.org systemli.org autistici.org
  orange.fr wanadoo.fr laposte.net free.fr sfr.fr neuf.fr hotmail.co.uk hotmail.de hotmail.it hotmail.es live.fr
  live.co.uk live.nl btinternet.com sky.com virginmedia.com aol.com libero.it virgilio.it tiscali.it alice.it tin.it
  poste.it wp.pl o2.pl onet.pl onet.eu interia.pl op.pl seznam.cz centrum.cz email.cz post.cz azet.sk zoznam.sk
  mail.ru inbox.ru list.ru bk.ru internet.ru rambler.ru mail.kz ukr.net i.ua meta.ua bigmir.net tut.by
  telenet.be skynet.be proximus.be ziggo.nl kpnmail.nl home.nl planet.nl xs4all.nl bluewin.ch hispeed.ch
  abv.bg mail.bg freemail.hu citromail.hu inbox.lv inbox.lt one.lt delfi.lt mail.ee sapo.pt telefonica.net
  telia.com hotmail.se live.se online.no live.no luukku.com suomi24.fi otenet.gr yahoo.gr yahoo.ro yahoo.com.br
  duck.com mozmail.com privaterelay.appleid.com passmail.net simplelogin.com aleeas.com
  qq.com 163.com 126.com naver.com daum.net hanmail.net zoho.com mail.com comcast.net verizon.net att.net`.split(
    /\s+/,
  ),
);
