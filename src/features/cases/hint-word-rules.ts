import type { Entry } from './rules.ts';

/** What an entry is about, as far as a letter would use the same words for it. */
const TOPICS = {
  custody: {
    en: 'arrest* detain* detention* jail* imprison* custody prison* captur* apprehend* behind-bars',
    fr: 'arret* arrest* deten* detenu* incarcer* emprisonn* interpell* prison* ecrou*',
    de: 'verhaft* festgenomm* festnahm* nahm haft gefangen* inhaft* gefängnis* eingesperrt',
    es: 'detuv* deten* arrest* encarcel* prision* preso* presa* recluid* cárcel*',
  },
  questioning: {
    en: 'question* interrogat* summon*',
    fr: 'interrog* convoq* audition*',
    de: 'verhör* vorgeladen* befrag* vernomm*',
    es: 'interrog* citad* citó citaron',
  },
  missing: {
    en: 'abduct* kidnap* disappear* vanish*',
    fr: 'enlev* disparu* disparit* kidnapp*',
    de: 'entführ* verschwund* verschwand* verschlepp*',
    es: 'secuestr* desapar*',
  },
  release: {
    en: 'releas* freed',
    fr: 'liber* relach*',
    de: 'freigelass* entlass* freilass*',
    es: 'liber* excarcel*',
  },
  charge: {
    en: 'charg* accus* indict* prosecut*',
    fr: 'inculp* accus* poursui* mis-en-examen',
    de: 'angeklagt* anklag* beschuldig* anklagte*',
    es: 'acus* imput* proces* cargos',
  },
  inquiry: {
    en: 'investigat* inquir* probe*',
    fr: 'enquet* instruction',
    de: 'ermittl* ermittelt* untersuch*',
    es: 'investig*',
  },
  court: {
    en: 'trial* tried hearing* court* judge* tribunal*',
    fr: 'proces juge* jugement* audience* tribunal*',
    de: 'prozess* gericht* verhandl* richter*',
    es: 'juicio* juzg* audiencia* tribunal*',
  },
  verdict: {
    en: 'convict* sentenc* guilty',
    fr: 'condamn* peine* coupable*',
    de: 'verurteil* urteil* schuldig*',
    es: 'conden* sentenci* culpable*',
  },
  cleared: {
    en: 'acquit* dropped pardon*',
    fr: 'acquitt* abandonn* graci*',
    de: 'freigesproch* fallengelass* begnadig*',
    es: 'absuelt* absolv* indult* archiv*',
  },
  violence: {
    en: 'tortur* beat* beaten ill-treat* mistreat* assault* kick* punch* injur* broke*',
    fr: 'tortur* battu* frapp* maltrait* agress* bless* coups',
    de: 'gefolter* folter* geschlag* schlug* misshandel* verletz* geprügel*',
    es: 'tortur* golpe* maltrat* agred* agres* lesion* paliza*',
  },
  assaulted: {
    en: 'rape* raped sexual*',
    fr: 'viol* sexuel*',
    de: 'vergewaltig* sexuell*',
    es: 'viol* sexual*',
  },
  threat: {
    en: 'threat* harass* intimidat* menac*',
    fr: 'menac* harcel* intimid*',
    de: 'bedroh* gedroht* droht* schikan* eingeschüchter*',
    es: 'amenaz* acos* hostig* intimid*',
  },
  care: {
    en: 'medic* doctor* treatment insulin ill illness hospital*',
    fr: 'medic* medecin* soin* malad* hopital*',
    de: 'arzt* ärztlich* medizin* krank* behandl*',
    es: 'médic* medic* tratamiento* enferm* hospital*',
  },
  death: {
    en: 'kill* murder* died dies death* dead shot execut*',
    fr: 'tue* tuer* assassin* mort* decede* abattu* execut*',
    de: 'getötet* ermordet* starb* gestorben* tod* erschoss* hingericht*',
    es: 'mat* asesin* muri* muert* fallec* ejecut*',
  },
  search: {
    en: 'search* raid* storm*',
    fr: 'perquisition* fouill* descente*',
    de: 'durchsuch* razzia* gestürmt*',
    es: 'registr* allan* redada*',
  },
  watching: {
    en: 'spyware surveil* tapp* wiretap* monitor* infect* bugg* follow*',
    fr: 'espion* surveill* ecoute* infect* filature*',
    de: 'spionage* überwach* abgehör* abgehört* infizier*',
    es: 'espi* vigil* pinch* escucha* infect*',
  },
  travel: {
    en: 'travel* passport* border* leave',
    fr: 'voyag* passeport* frontiere* quitter',
    de: 'reise* ausreise* pass reisepass* grenze*',
    es: 'viaj* pasaporte* frontera* salir',
  },
  expulsion: {
    en: 'deport* expel* exil* extradit* returned',
    fr: 'expuls* exil* extrad* renvoy*',
    de: 'abgeschob* abschieb* ausgewies* ausgeliefer*',
    es: 'deport* expuls* exili* extradi*',
  },
  eviction: {
    en: 'evict* displac* demolish* homes houses pulled',
    fr: 'expuls* delog* demol* deplac*',
    de: 'zwangsräum* geräumt* räumung* vertrieb* abgeriss*',
    es: 'desaloj* desahuci* desplaz* demol*',
  },
  blocking: {
    en: 'block* inaccessible unreachable censor*',
    fr: 'bloqu* blocage* inaccessible* censur*',
    de: 'gesperrt* sperr* blockier* unerreichbar*',
    es: 'bloque* inaccesible* censur*',
  },
  ban: {
    en: 'ban banned bans clos* shut dissol* outlaw* prohibit* struck',
    fr: 'interdi* ferm* dissou* radi*',
    de: 'verbot* geschloss* schloss aufgelöst*',
    es: 'prohib* cerr* cierre* disuel* disolv* ilegaliz*',
  },
  registration: {
    en: 'regist*',
    fr: 'enregistr* inscri*',
    de: 'registrier* eintrag* eingetragen*',
    es: 'registr* inscri*',
  },
  assembly: {
    en: 'demonstrat* rally rallies protest* march* dispers* picket*',
    fr: 'manifest* rassembl* dispers* protest*',
    de: 'demonstr* kundgebung* versammlung* protest* aufgelöst*',
    es: 'manifest* protest* marcha* dispers* concentraci*',
  },
  property: {
    en: 'confiscat* seiz* destroy* destruct* took burn*',
    fr: 'confisqu* saisi* detrui* destruct* brul*',
    de: 'beschlagnahm* zerstör* enteign* verbrannt*',
    es: 'confisc* incaut* destru* quem*',
  },
  freeze: {
    en: 'freez* froze* account* assets',
    fr: 'gel* avoirs compte*',
    de: 'eingefroren* konten konto',
    es: 'congel* cuenta* activos',
  },
  work: {
    en: 'dismiss* fired sack* job*',
    fr: 'licenci* renvoy* revoqu* emploi*',
    de: 'entlass* gekündigt* kündig*',
    es: 'despid* despedid* empleo*',
  },
  strike: {
    en: 'strike* striking striker* walk-out',
    fr: 'greve* greviste*',
    de: 'streik*',
    es: 'huelg*',
  },
  visit: {
    en: 'visit* met meeting* meet*',
    fr: 'visit* rencontr* reunion*',
    de: 'besuch* traf treffen getroffen',
    es: 'visit* reuni* encuentr*',
  },
} as const;

export type Topic = keyof typeof TOPICS;

const EVENT_TOPICS: Readonly<Record<string, Topic>> = {
  summons: 'questioning',
  questioning: 'questioning',
  arrest: 'custody',
  detention: 'custody',
  'bail-refused': 'custody',
  'house-arrest': 'custody',
  'mass-arrest': 'custody',
  abduction: 'missing',
  disappearance: 'missing',
  release: 'release',
  'threat-of-prosecution': 'charge',
  investigation: 'inquiry',
  charge: 'charge',
  hearing: 'court',
  trial: 'court',
  conviction: 'verdict',
  sentence: 'verdict',
  acquittal: 'cleared',
  'charges-dropped': 'cleared',
  pardon: 'cleared',
  torture: 'violence',
  beating: 'violence',
  'sexual-violence': 'assaulted',
  threat: 'threat',
  'death-threat': 'threat',
  harassment: 'threat',
  'online-harm': 'threat',
  'denied-care': 'care',
  killing: 'death',
  'execution-without-trial': 'death',
  'death-penalty': 'death',
  'killing-at-protest': 'death',
  'death-in-custody': 'death',
  'attempt-on-life': 'death',
  search: 'search',
  raid: 'search',
  surveillance: 'watching',
  spyware: 'watching',
  'travel-ban': 'travel',
  exile: 'expulsion',
  deportation: 'expulsion',
  'return-refused': 'expulsion',
  eviction: 'eviction',
  displacement: 'eviction',
  'blocked-site': 'blocking',
  'publication-restricted': 'ban',
  'material-banned': 'ban',
  'speech-banned': 'ban',
  'refused-registration': 'registration',
  'organisation-banned': 'ban',
  'office-closed': 'ban',
  'assembly-restricted': 'assembly',
  'assembly-banned': 'assembly',
  dispersal: 'assembly',
  confiscation: 'property',
  destruction: 'property',
  'land-taken': 'property',
  'asset-freeze': 'freeze',
  dismissal: 'work',
  protest: 'assembly',
  strike: 'strike',
  visit: 'visit',
  meeting: 'visit',
};

/** What a charge has come to, in order; the topic of its words in a letter. */
export const STAGES: Readonly<Record<string, { readonly rank: number; readonly topic: Topic }>> = {
  threatened: { rank: 1, topic: 'charge' },
  investigated: { rank: 1, topic: 'inquiry' },
  charged: { rank: 2, topic: 'charge' },
  tried: { rank: 3, topic: 'court' },
  convicted: { rank: 4, topic: 'verdict' },
  dropped: { rank: 4, topic: 'cleared' },
  acquitted: { rank: 4, topic: 'cleared' },
};

const MEASURE_TOPICS: Readonly<Record<string, Topic>> = {
  detention: 'custody',
  'travel-ban': 'travel',
  'refused-registration': 'registration',
  eviction: 'eviction',
  'blocked-site': 'blocking',
  'asset-freeze': 'freeze',
};

/** What an entry is about; null where its own words must do. */
export function topicOf(entry: Entry): Topic | null {
  if (entry.kind === 'event') return EVENT_TOPICS[entry.content.type] ?? null;
  if (entry.kind === 'measure') return MEASURE_TOPICS[entry.content.type] ?? null;
  if (entry.kind === 'charge') return STAGES[entry.content.stage]?.topic ?? null;
  return null;
}

/** Lower case, without accents and marks: how words are compared here. */
export function bare(text: string): string {
  return text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ё', 'е');
}

const tests = new Map<string, (word: string) => boolean>();

/** Tells whether a bare word speaks of a topic, in the language of the text. */
export function speaksOf(topic: Topic, language: string): (word: string) => boolean {
  const key = `${topic} ${language}`;
  const known = tests.get(key);
  if (known) return known;
  const words: Readonly<Record<string, string>> = TOPICS[topic];
  const stems = bare(words[language] ?? '').split(' ');
  const exact = new Set(stems.filter((stem) => !stem.endsWith('*')));
  const open = stems.filter((stem) => stem.endsWith('*')).map((stem) => stem.slice(0, -1));
  const test = (word: string): boolean =>
    exact.has(word) || open.some((stem) => stem !== '' && word.startsWith(stem));
  tests.set(key, test);
  return test;
}
