import { LAYOUTS, LOOSE_LAYOUTS } from './invented-layouts.ts';
import type { Signer } from './invented-layouts.ts';

/** A letter made up for a test, and who signed it. */
export type InventedLetter = {
  readonly text: string;
  readonly names: readonly string[];
  /** How it is set, for the message of a test that fails. */
  readonly layout: string;
};

/** Numbers from 0 to below 1, the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

type Tongue = {
  readonly given: readonly string[];
  readonly family: readonly string[];
  readonly particles: readonly string[];
  readonly body: readonly string[];
  readonly closing: string;
  readonly heading: string;
  readonly groups: readonly [string, string];
  readonly post: readonly string[];
  readonly bodies: readonly string[];
  readonly place: string;
};

const words = (text: string): string[] => text.split(' ');
const lines = (text: string): string[] => text.split('|');

/** Words of six languages; names and organisations are invented. */
export const TONGUES: Readonly<Record<string, Tongue>> = {
  en: {
    given: words('Jane Peter Tamsin Oswin Priya Delroy Ngozi Hamish Leona Barnaby Keziah Rufus'),
    family: words(
      'Barlow Holt Tregenza Okonjo Vance Ashdown-Pryce Lindqvist Marlowe Quill Penhale',
    ),
    particles: words('de van'),
    body: [
      'We are deeply concerned about the detention of the editor, who has been held since March without any charge. Her family has not been allowed to see her, and her lawyer was told that the case is secret.',
      'We urge the government to release her at once and to let the newspaper appear again. We thank you for your attention and look forward to your reply.',
    ],
    closing: 'Yours sincerely,',
    heading: 'Signatories:',
    groups: ['Organisations', 'Individuals'],
    post: lines('Professor of Law|Director|Journalist|Member of Parliament|Independent researcher'),
    bodies: lines(
      'Harbour Workers Union|Free Pages Network|Institute for Open Rivers|Rowan Foundation|Lanterns International|Committee for Quiet Streets',
    ),
    place: 'London, 4 May 2012',
  },
  fr: {
    given: words('Jean Odile Mathurin Solange Amadou Maëlle Ghislain Perrine Bastien Yvonnick'),
    family: words('Dupuy Lefort Kervadec Montagnier Diallo Vasseur Roquebrune Thibaudet Coulanges'),
    particles: words('de'),
    body: [
      'Nous avons appris avec inquiétude l’arrestation de la rédactrice en chef, détenue depuis le mois de mars sans aucune inculpation. Sa famille n’a pas pu la voir et son avocat n’a pas accès au dossier.',
      'Nous demandons sa libération immédiate et la réouverture du journal. Nous vous remercions de votre attention.',
    ],
    closing: 'Cordialement,',
    heading: 'Signataires :',
    groups: ['Organisations', 'Personnalités'],
    post: lines('sociologue|professeure de droit|journaliste|députée|chercheur'),
    bodies: lines(
      'Collectif des Dockers|Réseau Pages Libres|Institut des Rivières|Fondation du Sorbier|Ligue des Lanternes|Comité des rues calmes',
    ),
    place: 'Paris, le 4 mai 2012',
  },
  de: {
    given: words('Hans Ulrike Thorben Friedlinde Mehmet Wiebke Alois Gesine Jannik Roswitha'),
    family: words('Muster Brückner Oltmanns Hasenkamp Yıldırım Zeisig Kranzbühler Wendelin Prott'),
    particles: words('von'),
    body: [
      'Mit großer Sorge haben wir von der Verhaftung der Redakteurin erfahren, die seit März ohne Anklage festgehalten wird. Ihre Familie durfte sie nicht sehen, und ihr Anwalt kennt die Akten nicht.',
      'Wir fordern Sie auf, sie sofort freizulassen und die Zeitung wieder erscheinen zu lassen. Wir danken Ihnen für Ihre Aufmerksamkeit.',
    ],
    closing: 'Mit freundlichen Grüßen',
    heading: 'Unterzeichnende:',
    groups: ['Organisationen', 'Einzelpersonen'],
    post: lines(
      'Rechtsanwältin|Professor für Geschichte|Journalistin|Mitglied des Bundestages|Schriftsteller',
    ),
    bodies: lines(
      'Hafenarbeiterverein e.V.|Netzwerk Freie Seiten|Institut für offene Flüsse|Stiftung Eberesche|Bündnis Laternen|Initiative Stille Straßen',
    ),
    place: 'Berlin, den 4. Mai 2012',
  },
  es: {
    given: words('Ana Pedro Milagros Evaristo Xiomara Fermín Rosalía Baltasar Nieves Ulises'),
    family: words('Ruiz Olavarría Montesinos Quispe Zubeldia Carranza Peñalver Iturbe Salvatierra'),
    particles: words('de'),
    body: [
      'Expresamos nuestra profunda preocupación por la detención de la directora del periódico, que está presa desde marzo sin acusación alguna. Su familia no ha podido verla y su abogado no conoce el expediente.',
      'Exigimos su libertad inmediata y la reapertura del periódico. Agradecemos su atención.',
    ],
    closing: 'Atentamente,',
    heading: 'Firmantes:',
    groups: ['Organizaciones', 'Personas'],
    post: lines('profesora de derecho|periodista|diputado|investigadora|escritor'),
    bodies: lines(
      'Sindicato de Estibadores|Red Páginas Libres|Instituto de Ríos Abiertos|Fundación Serbal|Colectivo Faroles|Comité de Calles Tranquilas',
    ),
    place: 'Lima, 4 de mayo de 2012',
  },
  it: {
    given: words('Anna Marco Ottavia Fulvio Nives Ermete Loredana Tarcisio Ilda Corrado'),
    family: words('Rossi Bentivenga Caldarola Moschetti Zanardini Ferrauto Pellegrin Sartorelli'),
    particles: words('di'),
    body: [
      'Abbiamo appreso con grande preoccupazione dell’arresto della direttrice del giornale, detenuta da marzo senza alcuna accusa. La famiglia non ha potuto vederla e il suo avvocato non conosce gli atti.',
      'Chiediamo al governo di liberarla subito e di lasciar uscire di nuovo il giornale. Vi ringraziamo per l’attenzione.',
    ],
    closing: 'Cordiali saluti,',
    heading: 'Firmatari:',
    groups: ['Organizzazioni', 'Persone'],
    post: lines('docente di diritto|giornalista|deputata|ricercatore|scrittrice'),
    bodies: lines(
      'Sindacato dei Portuali|Rete Pagine Libere|Istituto Fiumi Aperti|Fondazione Sorbo|Associazione Lanterne|Comitato Strade Quiete',
    ),
    place: 'Roma, 4 maggio 2012',
  },
  ru: {
    given: words('Иван Анна Прохор Глафира Тимур Варвара Аркадий Зинаида Савелий Устинья'),
    family: words('Петров Лебединская Громыхало Соколовский Юсупов Заречная Боярчук Нефёдова'),
    particles: [],
    body: [
      'Мы глубоко обеспокоены арестом главного редактора газеты, которая с марта находится под стражей без предъявления обвинения. Родственникам не разрешили с ней увидеться.',
      'Мы требуем немедленно освободить её и разрешить выход газеты. Благодарим вас за внимание.',
    ],
    closing: 'С уважением,',
    heading: 'Подписали:',
    groups: ['Организации', 'Граждане'],
    post: lines('журналист|профессор права|депутат|правозащитник|писатель'),
    bodies: lines(
      'Союз портовых рабочих|Сеть «Свободные страницы»|Институт открытых рек|Фонд «Рябина»|Общество «Фонари»|Комитет тихих улиц',
    ),
    place: 'Москва, 4 мая 2012 г.',
  },
  fa: {
    given: words('رضا مریم فرهاد شیرین بهرام لیلا کاوه پروین نادر سیمین'),
    family: words('کریمی صادقی نوری احمدی رستگار فروتن کاظمی پارسا'),
    particles: [],
    body: [
      'ما از بازداشت سردبیر روزنامه که از ماه مارس بدون هیچ اتهامی در زندان است به شدت نگران هستیم. خانواده او اجازه دیدار نداشته اند و وکیل او از پرونده خبر ندارد.',
      'ما خواهان آزادی فوری او و انتشار دوباره روزنامه هستیم و از توجه شما سپاسگزاریم.',
    ],
    closing: 'با احترام',
    heading: 'امضاکنندگان:',
    groups: ['سازمان‌ها', 'افراد'],
    post: lines('نویسنده|روزنامه‌نگار|وکیل|استاد دانشگاه|پژوهشگر'),
    bodies: lines(
      'اتحادیه کارگران بندر|شبکه صفحه های آزاد|بنیاد رودهای باز|انجمن فانوس|کمیته خیابان های آرام|کانون سپیدار',
    ),
    place: 'تهران، ۱۴ اردیبهشت ۱۳۹۱',
  },
};

export const OPENINGS = ['closing', 'heading', 'nothing', 'place and date'] as const;
export const ENDINGS = ['nothing', 'contact', 'notes'] as const;

/** A letter of a language, a layout, an opening and an ending; the same for the same seed. */
export function inventLetter(
  language: string,
  layout: string,
  opening: (typeof OPENINGS)[number],
  ending: (typeof ENDINGS)[number],
  who: 'people' | 'organisations',
  seed: number,
): InventedLetter {
  const tongue = TONGUES[language];
  const loose = LOOSE_LAYOUTS[layout];
  const set = LAYOUTS[layout] ?? loose;
  if (!tongue || !set) throw new Error(`no ${language}, ${layout}`);
  const random = seeded(seed);
  const signers =
    who === 'people' ? people(tongue, random, loose !== undefined) : organisations(tongue, random);
  const openings = {
    closing: tongue.closing,
    heading: tongue.heading,
    nothing: '',
    'place and date': tongue.place,
  };
  const endings = {
    nothing: '',
    contact: 'Contact: press@example.org, +44 20 7946 0000',
    notes:
      '[1] See the report of 2011, page 4, and what the court said about it in its decision of the same year.',
  };
  const list = set(signers);
  const parts = [...tongue.body, openings[opening], list, endings[ending]];
  return {
    text: `${parts.filter((part) => part !== '').join('\n\n')}\n`,
    names: signers.map(({ name }) => name),
    layout: `${language}, ${who}, ${layout}, after ${opening}, before ${ending}, seed ${seed}`,
  };
}

function pick<T>(from: readonly T[], random: () => number): T {
  const one = from[Math.floor(random() * from.length)];
  if (one === undefined) throw new Error('nothing to pick from');
  return one;
}

function people(tongue: Tongue, random: () => number, plain: boolean): Signer[] {
  const count = (plain ? 6 : 3) + Math.floor(random() * (plain ? 12 : 20));
  return Array.from({ length: count }, () => {
    const parts = [pick(tongue.given, random)];
    if (plain)
      return { name: `${parts[0]} ${pick(tongue.family, random)}`, ...about(tongue, random) };
    if (random() < 0.15) parts.push(`${pick(tongue.family, random).charAt(0)}.`);
    if (random() < 0.12 && tongue.particles.length > 0) parts.push(pick(tongue.particles, random));
    parts.push(pick(tongue.family, random));
    if (random() < 0.1) parts.push(pick(tongue.family, random));
    return { name: parts.join(' '), ...about(tongue, random) };
  });
}

function about(tongue: Tongue, random: () => number): Omit<Signer, 'name'> {
  const said = pick([...tongue.post, ...tongue.bodies], random);
  const place = tongue.post.indexOf(said) + tongue.bodies.indexOf(said) + 1;
  return {
    about: said,
    post: tongue.post[place % tongue.post.length] ?? said,
    body: tongue.bodies[place % tongue.bodies.length] ?? said,
    town: townOf(tongue),
  };
}

function organisations(tongue: Tongue, random: () => number): Signer[] {
  const from = Math.floor(random() * 3);
  return tongue.bodies
    .slice(from)
    .map((name) => ({ name, about: townOf(tongue), post: '', body: name, town: townOf(tongue) }));
}

const townOf = ({ place }: Tongue): string => place.split(',')[0] ?? '';
