import type { DemandWords } from './demand-words.ts';

/** How German letters ask. */
export const deDemands: DemandWords = {
  we: `wir`,
  us: `wir|uns|unser*|ich|unterzeichn*|unterzeichner*|mitunterzeichn*`,
  you: `sie|ihnen|ihr|ihre|ihrer|ihrem|ihren|euch|eure*`,
  signers: `die ~ organisationen/verbände/gruppen|unterzeichn*|unterzeichner*|mitunterzeichn*|erstunterzeichn*|unterschreib*`,
  fillers: `daher|deshalb|deswegen|darum|hiermit|also|auch|nun|jetzt|heute|hier|somit|ebenso|ebenfalls|zudem|
    außerdem|weiterhin|weiter|ferner|dringend|eindringlich|nachdrücklich|ausdrücklich|entschieden|höflich|
    herzlich|respektvoll|gemeinsam|öffentlich|insbesondere|vor|allem|erneut|noch|einmal|nochmals|sie|ihnen|
    von|euch|uns|sich|allgemein|möchten|wollen|wollten|würden|müssen|können|dürfen|mit|diesem|brief|
    schreiben|zu|an|alle|die|wir|ich|und|aus|diesen|gründen|grund|angesichts|zutiefst|dennoch|gleichzeitig|
    zugleich|schließlich|zuletzt|erstens|zweitens|drittens|vielmehr|stattdessen|konkret|deutlich|
    unmissverständlich|stark|sehr|ganz|einfach|nur|als|so|gerne|bitte|förmlich|kollektiv|
    in|diesem|sinne|folglich|demnach|aber|jedoch|doch|
    dringende*|eindringliche*|nachdrückliche*|herzliche*|höfliche*|herr|frau`,
  asks: `wir ~ erinnern ... an ~ ihre/seine ~ pflicht/verpflichtung/verpflichtungen|^ kann/könnte/wird/beabsichtigt/gedenkt/ist ~ die kommission/bundesregierung|^ kann/könnte/wird/beabsichtigt/gedenkt ~ der rat|es wird ~ gefordert/verlangt/gebeten|wird/werden/ist/sind ~ aufgefordert|sprechen ~ uns ~ für|ist/sind/wird/werden ~ aufgefordert|wäre ~ wichtig/wünschenswert/notwendig/sinnvoll/hilfreich ~ dass/wenn/zu|ist/bleibt ~ eine/unsere ~ forderung|wir/ich/unterzeichn*/mitunterzeichn* ~ fordern/fordere/verlangen/verlange/appellieren/appelliere/bitten/bitte/
    ersuchen/ersuche/drängen/erwarten/erwarte/plädieren/plädiere/beantragen/mahnen/beschwören/empfehlen/
    auffordern/wünschen/raten|
    fordern/verlangen/appellieren/bitten/ersuchen/drängen/erwarten/plädieren/beantragen/wünschen/empfehlen/mahnen ~ wir|
    fordere/verlange/appelliere/bitte/ersuche/erwarte ~ ich|wir/ich ~ rufen/rufe ... auf|rufen/rufe ~ wir/ich ... auf|
    wir ~ schlagen ... vor|schlagen ~ wir ... vor|wir ~ setzen uns ~ dafür ein|wir ~ treten ~ dafür/für|
    wir ~ sprechen uns ~ für/gegen|wir ~ bestehen ~ auf/darauf|wir ~ richten ... appell/bitte/forderung|
    unser* ~ forderung/forderungen/bitte/appell/aufruf ~ ist/sind/lautet/lauten/an|wir ~ unterstützen ~ die/diese ~
    forderung/forderungen|wir ~ schließen uns ~ der/den ~ forderung/forderungen/appell|
    wir ~ wollen ~ dass/eine/ein/einen/keine/keinen|wir ~ regen ... an|sie ~ sind/werden ~ aufgefordert/gebeten|
    wir ~ stellen ~ folgende/diese ~ forderungen|wir brauchen ~ endlich/jetzt|nehmen sie|
    wir ~ wenden uns ... bitte/appell/forderung|wir ~ begehren|wir ~ reklamieren|wir ~ legen ihnen ... nahe|
    wir/ich ~ wären/wäre ~ dankbar/verbunden ~ wenn|wären wir ~ dankbar/verbunden ~ wenn|wir/ich ~ würden/würde ~ es ~ begrüßen/schätzen ~ wenn|würden/würde ~ wir/ich ~ es ~ begrüßen/schätzen ~ wenn|legen wir ~ ihnen/euch ... nahe|werden/würden/wollen/können/könnten sie ~ sich ... einsetzen/verwenden/aussprechen|sind sie ~ bereit ... zu|wir ~ fordern* ... ein|wir ~ erheben ~ die forderung|wir ~ pochen ~ auf/darauf|wir ~ dringen ~ auf/darauf|
    flehe/flehen ~ sie|ich ~ rufe ... auf|ich ~ dränge/beschwöre/verlange/erwarte`,
  thirdAsks: `fordern|fordert|verlangen|verlangt|appellieren|appelliert|bitten|bittet|ersuchen|ersucht|
    rufen ... auf|ruft ... auf|erwarten|plädieren|drängen|mahnen|auffordern|empfehlen|wenden`,
  thirdPasts: `forderten|appellierten|riefen ... auf`,
  halfAsks: `und/sowie/auch ~ fordern/verlangen/bitten/appellieren/erwarten|aufzufordern|zu ~ bitten|zu fordern|zu verlangen|bitte ~ *en|können/könnten/werden/würden ~ sie|stimmen sie|wir ~ schlagen|es braucht|braucht es|schluss mit`,
  wishes: `wir ~ wollen|wir ~ brauchen|hoffen|hoffe|würden uns ~ freuen|wünschenswert|wäre ~ schön/wünschenswert|begrüßen würden|
    würden ~ es ~ begrüßen|freuen uns|zuversichtlich|vertrauen ~ darauf`,
  musts: `muss|müssen|musst|müsst|darf ~ nicht/kein/keine/keinen|dürfen ~ nicht/kein/keine/keinen|gilt es|es gilt`,
  shoulds: `bedarf|gehört ... abgeschafft/verboten/gestrichen/aufgehoben|soll|sollen|sollte|sollten|müsste|müssten|verdient|verdienen`,
  opinions: `wir/ich ~ glauben/glaube/meinen/meine/finden/denken|wir/ich sind/bin ~ der ~ auffassung/meinung/ansicht/überzeugung|wir/ich sind/bin ~ überzeugt|unserer/meiner ~ auffassung/meinung/ansicht/überzeugung|nach ~ unserer ~ auffassung/meinung/ansicht`,
  concludes: `^ daher|^ deshalb|^ darum|^ deswegen|^ somit|^ also|^ aus diesem grund|^ aus diesen gründen|^ folglich|^ angesichts|^ vor diesem hintergrund|^ demnach|^ infolgedessen|^ in diesem sinne`,
  pointOpenings: `keine|kein|keinen|nicht|die|der|das|den|eine|einen|ein|dass|sofortige*|mehr|zu`,
  nameLeads: `namen|folgende ~ personen/gefangenen/organisationen|unterzeichn*|erstunterzeichn*|unterzeichnet`,
  institutions: `regierung*|bundesregierung*|landesregierung*|bundestag*|landtag*|parlament*|politik|behörde*|minister*|bundesminister*|ministerium*|kanzler*|bundeskanzler*|senat*|präsident*|kommission|rat|stadtrat*|gemeinderat*|eu|uno|staat*|länder|kommunen|stadt|justiz|polizei|gericht*|abgeordnete*|universität*|hochschule*|unternehmen*|konzerne*|deutschland*|österreich*|schweiz|europa|verantwortliche*|entscheidungsträger*|leitung|verwaltung|institutionen|union|vorstand*|gesetzgeber*|bund`,
  slogans: `^ freiheit ~ für|^ nein zu/zum/zur|^ schluss mit|^ stoppt|^ kein/keine|^ lasst|^ weg mit|^ gerechtigkeit ~ für|^ hände weg|^ solidarität mit|^ nie wieder`,
  needs: `halten ~ es ~ für ~ unerlässlich/notwendig/dringend/geboten/unabdingbar/erforderlich|muss/müssen ~ freigelassen|muss/müssen ... freigelassen/fallengelassen/eingestellt werden|^ *en sie|^ *ern sie|^ *eln sie|^ seien sie|es ist/wäre ~ höchste/an/zeit/notwendig/dringend/dringlich/erforderlich/unerlässlich/unabdingbar/
    entscheidend/wichtig/geboten/zwingend/überfällig|ist ~ es ~ notwendig/dringend/erforderlich/unerlässlich/
    unabdingbar/entscheidend/wichtig/geboten/zeit|höchste zeit|an der zeit|es bedarf|es braucht|braucht es|
    bedarf es|notwendig ist|nötig ist|erforderlich ist|muss es|dringend notwendig/nötig/geboten/erforderlich|
    es ist ~ dringend|
    wir/ich ~ halten/halte es ~ für ~ unerlässlich/notwendig/geboten/unabdingbar/erforderlich/zwingend|halten wir es ~ für ~ unerlässlich/notwendig/geboten/unabdingbar/erforderlich`,
  imperatives: `*en sie|*eln sie|*ern sie|seien sie|tun sie|stoppt|stoppen|beenden|beendet|schützen|schützt|
    sofortige*|unverzügliche*|freilassung|schluss|aufhebung|einstellung|rücknahme|abschaffung|
    einführung|umsetzung|verbot|stopp|sicherstellung|gewährleistung|anerkennung|schaffung|ausbau|
    einhaltung|beendigung|einrichtung|stärkung|aussetzung|abzug|aufklärung|ende|freiheit|lasst|lassen|
    handeln|handelt|hören|setzt|macht|nehmt|gebt`,
  follows: `^ dies|^ diese*|^ dazu|^ hierzu|^ dabei|^ dafür|^ sie|^ ebenso|^ ebenfalls|^ auch|^ zudem|^ außerdem|^ darüber hinaus|
    ^ ferner|^ weiterhin|^ insbesondere|^ solche*|ebenso|ebenfalls`,
  urgent: `sofort|sofortige*|unverzüglich*|umgehend*|bedingungslos*|dringend*|schnellstmöglich*|endlich|
    ohne weiteren aufschub|so schnell wie möglich|jetzt`,
  leadIns: `forderung*|fordern|appell|bitte|bitten|empfehlung*|maßnahmen|folgende*|aufruf|vorschläge|
    auf|wir wollen|muss|müssen|soll|sollen|sollte`,
  factLeads: `weil|denn|gründe|gründen|grund|beispiel*|besorgt|sorge|stellen fest|begrüßen|tatsache*|fakten|
    unterzeichn*|erstunterzeichn*|quellen|kontakt|hintergrund|etwa|nämlich|darunter|wissen|überzeugt|
    verurteilen|kritisieren|feststellen`,
  reports: `schrieb|schreibt|sagte|sagt|erklärte|erklärt|laut|zufolge|forderte|forderten|appellierte|hat/haben/hatte/hatten ... gefordert/
    aufgefordert/gebeten/verlangt/erklärt|betonte|wurde|wurden|berichtet|kündigte|hätte|hätten`,
  closings: `veröffentlichung/abdruck ~ des/der/dieses/dieser/folgenden/nachstehenden ~ folgenden/briefs/briefes/leserbriefs/leserbriefes/textes/stellungnahme/erklärung|veröffentlichen/abdrucken ... brief|mit ~ freundlichen/besten/herzlichen/solidarischen ~ grüßen|mit vorzüglicher hochachtung|hochachtungsvoll|verbleiben wir`,
  refusals: `erwarten/verlangen/fordern keine|werden ~ wir ~ demonstrieren/marschieren/streiken/protestieren .... zu ~ fordern|wir werden .... demonstrieren/marschieren/streiken/protestieren .... zu ~ fordern|verlangen/bitten nicht|brief ... zu veröffentlichen|^ diese/dieser ~ forderung/forderungen/bitte/appell|es muss ~ klar ~ sein|muss ~ man ~ sagen/wissen/festhalten|wichtig ~ zu ~ betonen/erwähnen/wissen|muss ... gesagt/gesprochen/erwähnt/betont werden|gesprochen werden muss|danken|dank|freundlich* grüße*|hochachtungsvoll*|freuen uns auf|unterschreiben sie|unterzeichnen sie|
    teilen sie ~ diesen/den|fragen wir uns|wir fragen uns|wir fordern ~ nicht|mitmachen|weitere informationen|
    zu ihrer verfügung|^ sollten/haben/sind/wissen/wenn/wie/was/warum/sehen/finden ~ sie|kontaktieren sie|schreiben sie uns|stehen ... zur verfügung|erwarten nicht|
    wir wollen ~ nicht ~ verschweigen|entschuldigen|bitten um entschuldigung|bitten um verständnis|in erwartung ihrer|freuen ... antwort/rückmeldung|
    ^ unterstützen sie ~ unsere/unseren/unser/diese/diesen/dieses`,
  abbreviations: `dr|prof|hr|fr|st|str|nr|abs|art|bzw|ca|d.h|z.b|u.a|usw|etc|e.v|e. v|i.d.r|o.ä|s.o|vgl|inkl|
    ggf|evtl|mio|mrd|bspw|sog|jr|sr|med|rer|nat|phil|jur|ing|dipl|hon|h.c|u.s|a.d|i.a|v.a|s|ff|hrsg|
    jan|feb|mär|apr|jun|jul|aug|sep|sept|okt|nov|dez`,
};
