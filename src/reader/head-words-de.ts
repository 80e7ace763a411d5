import type { HeadWords } from './words.ts';

/** The German words at the head of a letter. */
export const deHead: HeadWords = {
  months: [
    'januar|jan|jänner|jän',
    'februar|feb|feber',
    'märz|maerz|mär|mrz',
    'april|apr',
    'mai',
    'juni|jun',
    'juli|jul',
    'august|aug',
    'september|sept|sep',
    'oktober|okt',
    'november|nov',
    'dezember|dez',
  ],
  jalali: [],
  dateLinks: [],
  dateFillers: ['den|der|im|am|vom|datum|stand|abgesandt|gesendet|veröffentlicht|von|an|und|in'],
  today: ['heute|am heutigen'],
  stale: ['stand|aktualisiert|update*|abgerufen|bis|seit|zuletzt|frist|unterschriften'],
  titles: [
    'offener brief*|offene briefe|gemeinsamer brief*|gemeinsame erklärung*',
    'gemeinsamer aufruf*|aufruf*|erklärung*|stellungnahme*|gemeinsame stellungnahme*|appell*',
    'gemeinsamer appell*|petition*|manifest*|resolution*|brief an|brief der|brief von',
    'solidaritätserklärung*|solidaritätsbrief*|forderung*|brandbrief*|protestbrief*',
    'positionspapier|verbändebrief*|bündnis*',
  ],
  letterheads: [
    'pressemitteilung|presseerklärung|medienmitteilung|presseinformation',
    'zur sofortigen veröffentlichung|per e-mail|per email|per post|per fax|vertraulich',
    'sperrfrist*',
  ],
  subjects: ['betreff|betr|betrifft|thema|re|titel|bezug|gegenstand'],
  to: [
    'an|an die|an den|an das|zu händen|z.hd|z. hd|z.h|empfänger|adressat|adressaten',
    'gerichtet an',
  ],
  cc: ['cc|kopie|kopie an|kopien|in kopie|nachrichtlich|durchschrift|abschrift|zur kenntnis'],
  senders: [
    'von|absender|kontakt|pressekontakt|ansprechpartner*|tel|telefon|fax|e-mail|email|mail',
    'web|internet|autor*|verfasser*|rückfragen|quelle|abgesandt',
  ],
  salutations: [
    'sehr geehrte*|sehr verehrte*|geehrte*|hochgeehrte*|verehrte*|liebe*|werte*|hochverehrte*',
    'exzellenz*|eure exzellenz|ihre exzellenz|guten tag|hallo|sehr geschätzte*|geschätzte*',
    'hochgeachtete*',
  ],
  wholes: ['exzellenz*|eure exzellenz|ihre exzellenz|guten tag|hallo'],
  honorifics: [
    'herr|herrn|frau|herren|damen|dr|dr.|prof|prof.|s.e|s. e|i.e|seine exzellenz',
    'seiner exzellenz|ihre exzellenz|ihrer exzellenz|bundeskanzler*|bundespräsident*',
    'bundesminister*|minister*|präsident*|staatssekretär*|botschafter*|senator*',
    'ministerpräsident*|oberbürgermeister*|die präsidentin|der präsident|bundesrat',
    'bundesrätin|frau bundesrätin|kommissar*|kanzler*',
  ],
  misters: ['herr|herrn|frau'],
  offices: [
    'präsident*|kanzler*|bundes*|minister*|ministerium|staats*|kommiss*|vertreter*|botschaft*',
    'gouverneur*|regierung*|vorsitz*|direkt*|abteilung|nationen|union|republik|parlament*|rat',
    'rates|ausschuss|gericht*|büro|senat*|kongress|justiz|amt|auswärtiges|auswärtigen|behörde',
    'versammlung|föderation|königreich|vorstand*|leiter*|polizei|richter*|delegation',
    'universität*|bürgermeister*|landtag*|abgeordnete*|innern|inneren|innenminister*',
    'generalsekretär*|hoher|hohe|gmbh|ag|e.v',
  ],
  streets: ['straße|strasse|str|platz|allee|weg|postfach|ring|gasse'],
};
