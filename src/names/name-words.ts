const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Titles and forms of address that are nobody's name, in plain lower-case letters without marks. */
export const HONORIFICS = words(`
  mr mrs ms miss mx dr dra prof professor professeur profesor professore hon honourable honorable rt right reverend rev
  sir dame lord lady baroness baronesse viscount viscountess marquess sen senator senadora senatrice rep representative
  congressman congresswoman congressperson mep mp mps msp td tds ms mla senateur depute deputee deputy
  monsieur madame mme mlle m. mgr me maitre herr frau hr fr fru dhr mevr mevrouw ing ir drs mag dipl
  senor senora sr. sra srta don dona doña dom signor signora sig onorevole on. dott dott.ssa dottore dottoressa avv
  pan pani gospodin gospozha gospodja g-n g-zha gosp grazhdanin d-r dr. prof. kyrios kyria k. k.
  shaikh sheikh sheik cheikh sayyid sayed syed hajji haji hajj ayatollah hojatoleslam mullah maulana imam emir sultan
  general gen colonel col major maj captain capt lieutenant lt sgt admiral
  president minister chairman chairwoman chancellor ambassador judge justice commissioner councillor rapporteur
  the his her excellency he majesty highness saint
  graf grafin freiherr freifrau baron furst furstin prinz prinzessin ritter edler jonkheer jhr
  toi docteur doktor mgr. phdr judr mudr rndr mvdr paeddr thdr bc mgr`);

/** Titles that are also surnames or given names: a title only in front of another name. */
export const ALSO_NAMES = words(`
  graf baron major lord don prinz ritter general judge justice sultan emir imam saint haji sheikh shaikh sayed sayyid
  syed ritter edler me he on sir fr rep mag president minister chancellor col pan dom dame lady miss`);

/** What may follow a name: generation, degrees, orders, offices. */
export const SUFFIXES = words(`
  jr sr jnr snr junior senior ii iii iv vi phd md esq qc kc cbe obe mbe dbe kbe kcb cb cmg gbe om ch bsc msc ba ma mba llm llb
  bt mep mp msp td mla csc dphil drs dr ret`);

/** The suffixes that tell a father from his son. */
export const GENERATIONS: ReadonlyMap<string, string> = new Map([
  ['jr', 'jr'],
  ['jnr', 'jr'],
  ['junior', 'jr'],
  ['ii', 'jr'],
  ['sr', 'sr'],
  ['snr', 'sr'],
  ['senior', 'sr'],
  ['iii', 'iii'],
  ['iv', 'iv'],
]);

/** Small words within a name. They may be left out, and stand first, last or between. */
export const PARTICLES = words(`
  de da do dos das di del della dello dei degli delle du des d la le las los lo van von vom vander vanden der den ten
  ter te t in het zu zum zur af av i y e und and of the al el ul ur ud ad as ar an bin ibn ben bint binti ould wuld
  ogly oglu oglou ogli oghlu kyzy kizi qizi uulu ap ab ferch mac ni nic ua os`);
