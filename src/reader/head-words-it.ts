import type { HeadWords } from './words.ts';

/** The Italian words at the head of a letter. */
export const itHead: HeadWords = {
  months: [
    'gennaio|gen|genn',
    'febbraio|feb|febbr',
    'marzo|mar',
    'aprile|apr',
    'maggio|mag|magg',
    'giugno|giu',
    'luglio|lug',
    'agosto|ago',
    'settembre|set|sett',
    'ottobre|ott',
    'novembre|nov',
    'dicembre|dic',
  ],
  jalali: [],
  dateLinks: ['del|di'],
  dateFillers: [
    'li|lì|il|addì|data|del|in data|pubblicato|inviato|a|e|lunedì|martedì|mercoledì|giovedì',
    'venerdì|sabato|domenica',
  ],
  today: ['oggi|in data odierna'],
  stale: ['aggiorna*|consultato|fino al|entro|dal|scadenza|firme|modificato'],
  titles: [
    'lettera aperta*|lettera|lettera congiunta*|lettera comune|lettera a|lettera al|lettera alla',
    'lettera ai|lettera di|appello*|dichiarazione*|comunicato*|petizione*|manifesto*|mozione*',
    'risoluzione*|presa di posizione|interpellanza|esposto|nota congiunta',
  ],
  letterheads: [
    'comunicato stampa|nota stampa|per la pubblicazione immediata|via e-mail|via pec',
    'a mezzo pec|riservato|embargo*',
  ],
  subjects: ['oggetto|ogg|re|riferimento|rif|titolo|tema'],
  to: [
    "a|al|alla|ai|alle|agli|all'attenzione di|alla c.a|alla cortese attenzione|c.a|per",
    'destinatari*|indirizzata a|spett.le|spett',
  ],
  cc: ['cc|c.c|copia|p.c|e p.c|e per conoscenza|per conoscenza|copia per conoscenza|in copia'],
  senders: [
    'da|mittente|contatti|contatto|ufficio stampa|tel|telefono|fax|e-mail|email|sito|autor*',
    'di|fonte',
  ],
  salutations: [
    'gentil*|egregi*|cari|care|carissim*|spettabil*|spett|spett.le|illustr*|onorevol*|eccellenz*',
    'vostra eccellenza|signor*|stimat*|pregiat*|preg.mo|preg.mi|gent.mo|gent.ma|gent.mi',
    'ill.mo|ill.ma|chiarissim*|caro|cara',
  ],
  wholes: [
    'eccellenz*|vostra eccellenza|onorevol*|illustr*|signor*|ill.mo|ill.ma|spettabil*|spett',
    'spett.le',
  ],
  honorifics: [
    'on|on.|onorevol*|sig|sig.|sig.ra|signor|signora|dott|dott.|dott.ssa|dr|dr.|prof|prof.',
    'prof.ssa|avv|avv.|s.e|sua eccellenza|s.e.|ill.mo|ill.ma|gent.mo|gent.ma|preg.mo|egregio',
    'gentile|presidente|ministro|ministra|sottosegretario|ambasciator*|ambasciatrice|senator*',
    'commissari*|sindaco|sindaca|prefetto|il presidente|la presidente|spett.le|illustrissim*',
  ],
  misters: ['sig|sig.|sig.ra|signor|signora|signore'],
  offices: [
    'rettor*|rettrice|vescovo|questore|questura',
    'president*|presidenza|primo ministro|ministr*|ministero|segretari*|commiss*',
    'rappresentant*|ambasciat*|cancellier*|govern*|dirett*|direzione|dipartimento|nazioni',
    'unione|repubblica|parlament*|consigli*|comitat*|corte|tribunal*|ufficio|senat*|camera',
    'congress*|stato|stati|giustizia|procurator*|procura|agenzia|autorità|assemblea',
    'federazione|regno|capo|relator*|polizia|giudic*|delegazione|missione|universit*|sindac*',
    'deputat*|esteri|interni|interno|sicurezza|organizzazione|garante|alto|alta|re|prefett*',
    'regione|comune',
  ],
  streets: ['via|viale|piazza|piazzale|corso|largo|cap|vicolo'],
};
