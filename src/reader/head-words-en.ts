import type { HeadWords } from './words.ts';

/** The English words at the head of a letter. */
export const enHead: HeadWords = {
  months: [
    'january|jan',
    'february|feb',
    'march|mar',
    'april|apr',
    'may',
    'june|jun',
    'july|jul',
    'august|aug',
    'september|sept|sep',
    'october|oct',
    'november|nov',
    'december|dec',
  ],
  jalali: [],
  dateLinks: ['of|the|on'],
  dateFillers: [
    'the|on|of|day|done in|dated|date|sent|published|posted|released|issued|written|in|at|by',
    'from',
  ],
  today: ['today|this day|on this day'],
  stale: [
    'update*|retrieved|accessed|as of|until|before|deadline|modified|signatures|since|expires',
    'effective',
  ],
  titles: [
    'open letter*|open email*|open e-mail*|an open email*|letter|letters|joint letter*|joint open letter*|public letter*|an open letter*|a letter',
    'letter to|letter from|letter on|joint statement*|statement|a statement|public statement*',
    'joint declaration*|declaration|joint appeal*|appeal|an appeal|urgent appeal*',
    'urgent action*|petition|a petition|manifesto|resolution|call for|call to|a call',
    'joint call|joint communiqu*|memorandum|joint ngo|ngo letter|ngo statement|civil society',
    'coalition letter*|sign-on letter*|solidarity statement|statement of',
  ],
  letterheads: [
    'press release|for immediate release|media release|press statement|news release',
    'media advisory|embargo*|confidential|by email|by e-mail|via email|by post',
    'by fax|by hand|translation|unofficial translation',
  ],
  subjects: ['re|subject|subj|concerning|regarding|ref|reference|object|topic|title'],
  to: [
    'to|attn|attention|addressed to|for the attention of|recipients|recipient|addressees',
    'addressee|sent to',
  ],
  cc: [
    'cc|c.c|bcc|copy|copies|copy to|copies to|with copy to|with copies to|copied to',
    'carbon copy',
  ],
  senders: [
    'from|sender|by|author|authors|contact|contacts|press contact|media contact|sent|reply-to',
    'for more information|for further information|tel|phone|fax|e-mail|email|website|web',
    'source|via',
  ],
  salutations: [
    'dear|dearest|esteemed|honourable|honorable|respected|greetings|hello',
    'your excellency|your excellencies|excellency|excellencies|your holiness|your majesty',
    'your royal highness|mr president|madam president|mr prime minister|sir|madam|sirs',
    'ladies and gentlemen|to whom it may concern|colleagues|friends|esteemed members',
  ],
  wholes: [
    'your excellency|your excellencies|excellency|excellencies|your holiness|your majesty',
    'your royal highness|mr president|madam president|mr prime minister|ladies and gentlemen',
    'to whom it may concern|sir|madam|sirs',
  ],
  honorifics: [
    'the honorable|the honourable|the hon|the right honourable|the rt hon|rt hon|rt. hon|hon',
    'honorable|honourable|his excellency|her excellency|his excellencies|h.e|h. e|he mr|h.r.h',
    'his royal highness|his majesty|her majesty|his holiness|his eminence|their excellencies',
    'mr|mr.|mrs|mrs.|ms|ms.|dr|dr.|prof|prof.|professor|president|prime minister|minister',
    'secretary|commissioner|high representative|ambassador|senator|sen|chancellor|governor',
    'chairman|chairwoman|chairperson|general|director|speaker|judge|attorney general|justice',
    'lord|lady|sir|baroness|king|queen|sheikh',
  ],
  misters: ['mr|mr.|mrs|mrs.|ms|ms.|miss|mister|he mr'],
  offices: [
    'rector*|dean*|provost|principal|vice-chancellor|bishop|inspector*',
    'president*|prime minister|minister*|ministry|secretar*|commission*|representative*',
    'ambassador*|embassy|chancell*|governor*|government*|chair*|director*|department*|nations',
    'union|republic|parliament*|council*|committee*|court*|office*|speaker*|senat*|congress*',
    'house of|state*|justice|prosecutor*|procuratorate|attorney|general|bureau|agency',
    'authority|assembly|federation|kingdom|chief|executive|head|rapporteur*|commander|police',
    'judge*|delegation*|mission|inc|ltd|corporation|company|university|bank|board|mayor',
    'city of|member*|foreign affairs|affairs|security|organi*ation|trust|king|emir|emperor',
    'treasury|leader*',
  ],
  streets: [
    'street|st|avenue|ave|road|rd|boulevard|blvd|p.o|po box|p.o. box|po. box|suite|floor',
    'plaza|villa|building|square|house no|zip',
  ],
};
