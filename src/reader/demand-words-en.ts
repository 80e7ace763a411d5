import type { DemandWords } from './demand-words.ts';

/** How English letters ask. */
export const enDemands: DemandWords = {
  we: `we`,
  us: `we|i|we'|i'|us|our|ourselves|undersigned|signatories|signatory|undersigning`,
  you: `you|your|yours`,
  signers: `signing/signed ~ organisations/organizations/groups/parties/members|the ~ organisations/organizations/ngos/coalition/groups|undersigned|undersigning|signatories|signatory|signers|co-signers|cosigners`,
  fillers: `respectfully|therefore|hereby|also|again|urgently|strongly|further|furthermore|thus|
    hence|now|today|here|once|more|most|very|earnestly|humbly|kindly|formally|publicly|jointly|
    collectively|unequivocally|additionally|moreover|finally|firstly|first|second|secondly|third|
    thirdly|lastly|likewise|still|simply|particularly|especially|specifically|immediately|and|
    would|should|must|can|could|do|are|am|have|wish|want|like|write|writing|to|in|this|letter|
    way|with|all|both|together|jointly|it|sincerely|seriously|only|so|as|well|united|unanimously|
    respectively|however|consequently|accordingly|nonetheless|nevertheless|instead|then|both|
    join|joining|others|need|feel|compelled|obliged|take|opportunity|the|reiterate|repeat|
    but|or|clearly|cordially|gratefully|just|too|vigorously|emphatically|d|re|m|ve|ll|*ly`,
  asks: `we/i ~ remind ... obligation/obligations/duty/duties to|we/i ~ remind ... that it/they/you must|^ can/could/will/would ~ the ~ commission/council|what we ~ want/need is|we/i ~ want ~ justice/answers/peace/truth/action|would ~ appreciate ~ a/an ~ written/prompt/early/swift/quick/detailed ~ reply/response/answer|we/i ~ stand/come/coming/speak/unite/uniting/gather/gathered/march/as .... calling ~ on/upon/for|we/i ~ stand/come/coming/speak/unite/uniting/march/as .... urging/demanding/asking|we/i ~ are/am/write/writing/join/joining/add .... calling ~ on/upon/for|we/i ~ write/writing/join/joining/add .... urging/demanding/asking|is/are ~ called ~ on/upon to|is/are ~ urged/asked/requested to|it would be ~ important/helpful/desirable/appropriate/useful ~ that/to/if|is/are ~ a/our/the ~ demand|is what we ~ demand/ask|^ please|join/joins/joining ... in calling/urging/demanding/asking|we/i ~ would ~ appreciate ~ hearing/knowing/receiving/learning|we/i/we'/i'/undersigned/signatories/undersigning ~ urge/demand/request/implore/beseech/plead/
    exhort/entreat/beg/petition/insist/appeal/encourage/demanding/urging/requesting/appealing/
    imploring/recommend/advocate|
    we/i/we'/i' ~ require/expect ... to/that/from|we/i/we'/i'/undersigned ~ ask/asking|
    we/i/we'/i'/undersigned/signatories ~ call/calling ~ on/upon/for/to|we/i/we'/i' ~ press ~ for|
    we/i/we'/i' ~ invite|we/i/we'/i' ~ propose ~ that|
    we/i/we'/i' ~ hope/trust ... will ~ consider/take/support/act/ensure/reconsider/intervene/use/heed/adopt/stop|
    we/i/we'/i' ~ want ~ you/government/governments/parliament/commission/council/eu/state/authorities ... to|
    we/i/we'/i' ~ would like ~ you ... to|we/i/we'/i' ~ want/wish/like ~ to see|
    we/i/we'/i' ~ would ~ be ~ grateful/obliged/thankful if|we/i/we'/i' ~ would ~ appreciate ~ it if|we/i/we'/i' ~ count on you|
    we/i/we'/i' ~ rely on you ... to|we/i/we'/i' ~ look to you ... to|we/i/we'/i' ~ trust you/that ... will ~ take/ensure/act|
    we/i/we'/i' ~ want/need ~ an/a ~ end/stop/ban/moratorium/halt|
    our ~ demand/demands/request/requests/ask/asks/appeal/call/plea/recommendation/recommendations ~ is/are/to|
    we/i/we'/i' ~ make ~ the/this/these ~ following ~ demand/demands/request/requests/appeal/recommendations|
    we/i/we'/i' ~ add our voice/voices to|we/i/we'/i' ~ make ~ an/this ... appeal/call ... to/on/for|
    we/i/we'/i' ~ issue/launch/send ~ an/this/a ... appeal/call ... to|we/i/we'/i' ~ raise our voices to demand|
    you are ~ asked/urged/requested/called ~ to|it ~ is ~ requested that|
    we/i/we'/i' ~ support/endorse/echo/back ~ the/this/their ~ call/calls/demand/demands for|
    let us ~ demand/call|we/i/we'/i' ~ say no to|we/i/we'/i' ~ charge/task ~ you|
    may ~ we ~ ask/request/urge|let ~ us ~ urge`,
  thirdAsks: `urge|urges|demand|demands|call/calls ~ on/upon/for|request|requests|implore|appeal ~ to/for|
    ask ~ that/for/the/you/your|asks ~ that/for/the/you/your|insist|recommend|encourage`,
  thirdPasts: `called ~ on/upon/for|urged|demanded|requested|asked ~ that|appealed ~ to/for`,
  halfAsks: `please|and/or/also ~ urge/demand/request/implore/ask/appeal/insist/encourage/recommend|
    and/or/also ~ call ~ on/upon/for|call ~ on/upon ... to|urge ... to|implore ... to|
    to ~ urge/ask/request/implore/beg ~ you/your/the/that|to ~ ask/call/appeal ~ for|
    to ~ demand|to ~ express/reiterate/convey ... request/call/demand|
    demand ~ the/that/an/a|we/i/we'/i' ~ suggest|we/i/we'/i' ~ propose|it is our ~ request/demand|
    would like to see|we/i ~ seek|we/i ~ advise|
    we/i/we'/i' ~ believe/think/consider/maintain ... must|could/would/will/can ~ you|
    we/i/we'/i' ~ look to|no/stop/end ... now|appeal to ... to`,
  wishes: `we/i/we'/i' ~ want/need|we/i/we'/i' ~ hope|our/my ~ hope|we/i/we'/i' ~ trust|we/i/we'/i' ~ would ~ welcome|we/i/we'/i' ~ would ~ appreciate|
    we/i/we'/i' ~ wish|we/i/we'/i' ~ would like|we/i/we'/i' ~ are ~ hopeful/confident`,
  musts: `must|shall|has to|have to|cannot continue|
    can no longer|are obliged to|is obliged to|are needed|is needed|
    has a duty|have a duty|has an obligation|have an obligation|has the responsibility`,
  shoulds: `should|ought to|need to|needs to|deserves|deserve|need to be`,
  opinions: `we/i ~ believe/think/consider/feel/maintain/hold|we/i ~ are/am/'re/re ~ convinced/certain/sure|in our/my ~ view/opinion|our/my ~ view/opinion/belief/conviction ~ is|it is our ~ view/opinion/belief/conviction`,
  concludes: `^ therefore|^ hence|^ thus|^ that is why|^ this is why|^ for this reason|^ for these reasons|^ for all these reasons|^ in light of|^ given|^ accordingly|^ consequently|^ as a result|^ in conclusion|therefore|^ in view of|^ against this background|^ so|^ we therefore`,
  pointOpenings: `no|not|the ~ immediate/unconditional/urgent/full/prompt/complete/effective/independent|an ~ immediate/urgent/independent/end/inquiry/investigation/moratorium|a ~ ban/halt/moratorium/full/stop/comprehensive/clear|end|to|that|immediate|an end to|full|all|amnesty|justice|freedom|access|respect`,
  nameLeads: `names|following ~ persons/people/prisoners/activists/individuals/citizens/journalists/defenders/organisations/organizations/signatories/countries|signed|signatories|undersigned|in custody|sincerely`,
  institutions: `government|governments|parliament|parliaments|authorities|authority|minister|ministers|ministry|commission|council|union|eu|un|president|state|states|senate|congress|administration|court|courts|mps|meps|parliamentarians|legislators|lawmakers|secretary|secretariat|committee|board|university|universities|police|prosecutor|prosecutors|judiciary|regime|leaders|institutions|politicians|employers|companies|company|industry|management|country|nations|nation|community|uk|us|usa|britain|germany|france|china|russia|turkey|iran|israel|europe|america|department|agency|agencies|decision-makers|policymakers|chancellor|congressmen|party|parties|donors|members of parliament|australia|canada|india`,
  slogans: `^ freedom/justice/liberty ~ for|^ no to|^ hands off|^ down with|^ stop|^ free|^ release|^ end|^ not one more|^ solidarity now|^ peace now|^ save|^ no more`,
  needs: `consider/deem/find ~ it ~ imperative/essential/crucial/vital/necessary/urgent/indispensable|must ~ be ~ released/freed/dropped/repealed/reinstated/acquitted|it would/will/must/should be ~ imperative/crucial/essential/vital/critical/urgent/necessary/important/helpful/right/wise/desirable ~ that/to/for/if|it is/remains/seems ~ imperative/crucial/essential/vital/critical/urgent/necessary/important/
    incumbent/paramount/indispensable/high ~ that/to/for/on/upon/time/the|
    it is ~ time ~ for/to/that|time has come|now is the time|
    there is an ~ urgent need|there is a ~ need|what is needed|is ~ urgently/desperately needed`,
  imperatives: `tell|release|free|drop|stop|end|ensure|guarantee|protect|respect|immediately/unconditionally ~ release/
    free/drop/end/stop/cease/repeal/halt/lift/withdraw|cease|halt|lift|repeal|withdraw|revoke|
    suspend|ban|investigate|allow|grant|provide|implement|adopt|ratify|sign and ratify|recognise|recognize|
    establish|create|introduce|abolish|amend|reform|revise|review|reject|vote/oppose ~ against|oppose|support|defend|uphold|
    condemn|denounce|impose|refrain|abandon|restore|reinstate|reopen|resume|return|publish|disclose|make|
    take|put|hold|bring|give|open|close|cancel|commit|comply|cooperate|engage|increase|reduce|
    strengthen|fund|invest|prioritise|prioritize|include|exclude|remove|prevent|prohibit|secure|facilitate|
    use|raise|press|push|call|urge|demand|insist|initiate|launch|conduct|appoint|set|develop|promote|
    encourage|work|act|listen|consider|reconsider|maintain|keep|extend|expand|enact|pass|enforce|
    clarify|explain|inform|address|tackle|treat|quash|annul|overturn|commute|acquit|evacuate|
    do not|don't|never|refuse|boycott|divest|demilitarise|decriminalise|decriminalize|declare|affirm|
    acknowledge|honour|honor|require|mandate|regulate|limit|phase out|transition|cut|eliminate|
    let|start|begin|continue|accelerate|join|avoid|safeguard|preserve|monitor|report|evaluate|
    freeze|sanction|designate|deploy|send|appeal|mobilise|mobilize|coordinate|redouble|step up|
    dismiss|compensate|apologise|apologize|consult`,
  follows: `^ such|^ this|^ these|^ they|^ also|^ in addition|^ furthermore|^ moreover|^ additionally|^ finally|^ hence|
    ^ therefore|^ at the same time|^ in particular|^ specifically|^ above all|^ again|^ likewise|^ equally|^ similarly|
    ^ in any such|also|equally|likewise`,
  urgent: `immediately|immediate|unconditionally|unconditional|without delay|without further delay|
    urgently|at once|now|swiftly|promptly|as soon as possible|forthwith`,
  leadIns: `demand|demands|request|requests|recommendation|recommendations|appeal|
    call to action|calls to action|what we want|what we ask|what we demand|what we are asking|asks|
    following ~ measures/steps/actions/points/demands/requests/remedies/changes/principles/commitments/reforms|
    these ~ measures/steps/actions/demands/requests|we call|urge|
    must|should|shall|ensure|needs to|need to`,
  factLeads: `because|reasons|reason|concerned|concern|concerns|note|noting|fact|facts|example|examples|
    instance|include|includes|including|known|found|show|shows|welcome|evidence|states|stated|believe|
    convinced|signed|signatories|whereas|recall|consensus|background|following ~ cases/people/persons/incidents|
    case|cases|agree|affirm|condemn|express|references|sources|contact|copied|cc`,
  reports: `said|wrote|writes|told|says|stated|according to|called on|called upon|called for|has/have/had ~ called/urged/asked/
    demanded/requested/recommended/appealed/said/stated/warned|urged|were/was/been ~ asked/urged/told|reported|
    reports|declared|stressed|recommended|noted|argued|concluded|announced|promised|pledged|
    resolution ... calling|statement ... calling/demanding|would have|failed to`,
  closings: `publish/print/circulate ~ this/the/our/following ~ letter/statement|yours sincerely|yours faithfully|yours truly|kind regards|best regards`,
  refusals: `we/i ~ regret|we/i ~ will/shall/'ll/ll/are/am ~ be/going ~ marching/gathering/holding/handing/protesting/demonstrating/rallying/meeting/presenting/delivering/striking/assembling .... call/demand/urge/ask/protest/press|we/i ~ will/shall/ll ~ march/gather/rally/demonstrate/protest/strike/assemble/meet .... call/demand/urge/ask/press|ask/asking/asked ~ myself/themselves|^ this/these/such/the ~ demand/demands/request/requests/call/appeal/proposal/recommendation|must ~ have|must not ~ have|must ~ be ~ aware|must admit|you ~ must/will/should/may ~ know/understand/realize/realise/remember/recall|you ~ must ~ be ~ aware|it is ~ important/necessary/worth/crucial/essential ~ to ~ note/remember/recall/emphasise/emphasize/stress/understand/recognise/recognize/mention/add/say|must/should ~ be ~ noted/remembered/said/stressed|look/looking forward|thank you|thanks|grateful to you for|we/i/we'/i' ~ thank|to thank|
    sign ~ this/the/our/here|sign on|add your name|please sign/share/contact/click/visit/see/find/note/
    feel/do/email/write ~ to/us/this/the|do not hesitate|don't hesitate|for more information|
    ask/asking/asked ourselves|ask/wonder/asking why|we/i/we'/i' ~ do not ask/demand/call/want/expect|
    not asking/demanding/calling|would be ~ appreciated|appreciate ~ your ~ consideration/attention/time/support/response/leadership|hearing from you ~ promptly/soon/at|yours sincerely/faithfully/truly|spread the word|
    join us in signing|read ~ the|tell us|can ~ be ~ found|
    we/i/we'/i' ~ are ~ demanding ~ nothing|beg/begs the question|beg to differ|we will ~ continue|we/i/we'/i' ~ pledge|
    we/i/we'/i' ~ commit|to whom|what we need is not|we/i/we'/i' ~ expect ~ to|we/i/we'/i' ~ want to ~ be/thank/express/stress/
    emphasise/emphasize/make/say/live/work/draw/remind/point/highlight/raise/share/show/recall|we/i/we'/i' ~ call ~ it|
    we/i/we'/i' ~ would like to ~ thank/express/draw/remind/point/highlight/congratulate/emphasise/emphasize/stress/
    raise/share/recall/bring/take/inform/remind/commend|we/i/we'/i' ~ need to ~ be/remember/recall|
    i/we ~ must/should/would ~ admit/say/confess/stress/note/emphasise/emphasize/remember`,
  abbreviations: `mr|mrs|ms|dr|prof|sen|rep|reps|sens|gov|gen|col|lt|sgt|hon|rev|fr|st|no|nos|art|arts|vs|
    v|etc|e.g|i.e|eg|ie|cf|al|inc|ltd|co|corp|jr|sr|ph.d|u.s|u.k|u.n|e.u|p|pp|para|vol|fig|approx|dept|
    jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|messrs|esq|a.m|p.m|ed|eds|res`,
};
