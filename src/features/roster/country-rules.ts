import { foldName } from './name-rules.ts';

// ISO 3166-1, alpha-3 then alpha-2. The names come from the runtime's own CLDR data.
const ISO_3166 =
  'ABWAW AFGAF AGOAO AIAAI ALAAX ALBAL ANDAD AREAE ARGAR ARMAM ASMAS ATAAQ ATFTF ATGAG AUSAU AUTAT AZEAZ BDIBI BELBE BENBJ BESBQ BFABF BGDBD BGRBG BHRBH BHSBS BIHBA BLMBL BLRBY BLZBZ BMUBM BOLBO BRABR BRBBB BRNBN BTNBT BVTBV BWABW CAFCF CANCA CCKCC CHECH CHLCL CHNCN CIVCI CMRCM CODCD COGCG COKCK COLCO COMKM CPVCV CRICR CUBCU CUWCW CXRCX CYMKY CYPCY CZECZ DEUDE DJIDJ DMADM DNKDK DOMDO DZADZ ECUEC EGYEG ERIER ESHEH ESPES ESTEE ETHET FINFI FJIFJ FLKFK FRAFR FROFO FSMFM GABGA GBRGB GEOGE GGYGG GHAGH GIBGI GINGN GLPGP GMBGM GNBGW GNQGQ GRCGR GRDGD GRLGL GTMGT GUFGF GUMGU GUYGY HKGHK HMDHM HNDHN HRVHR HTIHT HUNHU IDNID IMNIM INDIN IOTIO IRLIE IRNIR IRQIQ ISLIS ISRIL ITAIT JAMJM JEYJE JORJO JPNJP KAZKZ KENKE KGZKG KHMKH KIRKI KNAKN KORKR KWTKW LAOLA LBNLB LBRLR LBYLY LCALC LIELI LKALK LSOLS LTULT LUXLU LVALV MACMO MAFMF MARMA MCOMC MDAMD MDGMG MDVMV MEXMX MHLMH MKDMK MLIML MLTMT MMRMM MNEME MNGMN MNPMP MOZMZ MRTMR MSRMS MTQMQ MUSMU MWIMW MYSMY MYTYT NAMNA NCLNC NERNE NFKNF NGANG NICNI NIUNU NLDNL NORNO NPLNP NRUNR NZLNZ OMNOM PAKPK PANPA PCNPN PERPE PHLPH PLWPW PNGPG POLPL PRIPR PRKKP PRTPT PRYPY PSEPS PYFPF QATQA REURE ROURO RUSRU RWARW SAUSA SDNSD SENSN SGPSG SGSGS SHNSH SJMSJ SLBSB SLESL SLVSV SMRSM SOMSO SPMPM SRBRS SSDSS STPST SURSR SVKSK SVNSI SWESE SWZSZ SXMSX SYCSC SYRSY TCATC TCDTD TGOTG THATH TJKTJ TKLTK TKMTM TLSTL TONTO TTOTT TUNTN TURTR TUVTV TWNTW TZATZ UGAUG UKRUA UMIUM URYUY USAUS UZBUZ VATVA VCTVC VENVE VGBVG VIRVI VNMVN VUTVU WLFWF WSMWS XKXXK YEMYE ZAFZA ZMBZM ZWEZW';

// What official lists write and CLDR does not.
const ALSO: Readonly<Record<string, string>> = {
  uk: 'GB',
  el: 'GR',
  'great britain': 'GB',
  'grande bretagne': 'GB',
  'czech republic': 'CZ',
  'republique tcheque': 'CZ',
  'slovak republic': 'SK',
  'the netherlands': 'NL',
  holland: 'NL',
  turkey: 'TR',
  'republic of ireland': 'IE',
  'republic of cyprus': 'CY',
  'republic of moldova': 'MD',
  'russian federation': 'RU',
  'united states of america': 'US',
  'federal republic of germany': 'DE',
};

/** A country found in a list: its ISO 3166 alpha-2 code and the language its name was in. */
export type CountryReading = { readonly code: string; readonly french: boolean };

const BY_LABEL = new Map<string, CountryReading>();

function index(): void {
  const en = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const fr = new Intl.DisplayNames('fr', { type: 'region', fallback: 'none' });
  for (const pair of ISO_3166.split(' ')) {
    const code = pair.slice(3);
    const add = (label: string | undefined, french: boolean): void => {
      const key = foldName(label ?? '');
      if (key !== '' && !BY_LABEL.has(key)) BY_LABEL.set(key, { code, french });
    };
    for (const label of [code, pair.slice(0, 3), en.of(code)]) add(label, false);
    add(fr.of(code), true);
  }
  for (const [label, code] of Object.entries(ALSO)) {
    BY_LABEL.set(label, {
      code,
      french: label.startsWith('republique') || label.startsWith('grande'),
    });
  }
}
index();

/**
 * Reads a country: English or French name, ISO alpha-2 (`uk` and `EL` too), alpha-3,
 * or an address that ends in one of them. Null when it is none.
 *
 * @example readCountry('Royaume-Uni') // { code: 'GB', french: true }
 */
export function readCountry(label: string): CountryReading | null {
  const last = label.includes('/') ? (label.split('/').at(-1) ?? '') : label;
  return BY_LABEL.get(foldName(last)) ?? null;
}

/** All ISO 3166 alpha-2 codes we know, for a filter. */
export const COUNTRY_CODES: readonly string[] = ISO_3166.split(' ').map((pair) => pair.slice(3));
