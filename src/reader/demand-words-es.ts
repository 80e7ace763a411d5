import type { DemandWords } from './demand-words.ts';

/** How Spanish letters ask. */
export const esDemands: DemandWords = {
  we: `nosotros|nosotras`,
  us: `debemos|tenemos|podemos|nosotros|nosotras|nos|nuestro|nuestra|nuestros|nuestras|firmantes|abajofirmantes|suscrit*|suscribientes`,
  you: `usted|ustedes|ud|uds|su|sus|le|les|vosotros|vuestro|vuestra`,
  signers: `las ~ organizaciones/asociaciones/entidades|firmantes|abajofirmantes|suscritos|suscritas|suscribientes|signatarios|signatarias|adherentes|
    abajo firmantes|que suscribimos|suscriben|firman`,
  fillers: `muy|sumamente|por|ello|eso|tanto|lo|que|también|asimismo|además|igualmente|respetuosamente|urgentemente|
    enérgicamente|firmemente|encarecidamente|públicamente|nuevamente|una|vez|más|hoy|aquí|le|les|a|y|e|la|el|
    los|las|queremos|deseamos|debemos|nos|de|manera|forma|urgente|con|carácter|formalmente|
    conjuntamente|finalmente|primero|segundo|tercero|en|este|sentido|consecuencia|todo|anterior|
    solemnemente|solidariamente|hacemos|venimos|nuestro|nuestra|seguimos|continuamos|dirigimos|para|
    *mente|así|ahora|se|vosotros|ustedes|usted|
    señor|señora|señores|señoras|presidente|presidenta|ministro|ministra|quisiéramos`,
  asks: `recordamos ~ a/al ... tiene/tienen/debe/deben/obligación/obligaciones ~ que/de/cumplir/respetar|^ puede/podría/piensa/tiene/va/está ~ la/el ~ comisión/consejo|permito/permitimos ~ solicitar*/pedir*/rogar*|vengo/venimos a ~ solicitar*/pedir*/exigir*|nos ~ unimos/sumamos/dirigimos .... exigiendo/pidiendo/solicitando/reclamando|nos ~ pronunciamos ~ por/a|es/son ~ llamado/llamada/llamados/llamadas/instado/instados ~ a|sería ~ importante/deseable/conveniente/necesario/oportuno ~ que|es/son ~ una/nuestra/nuestras ~ exigencia/exigencias/demanda/demandas/reclamo|exigimos|pedimos|solicitamos|reclamamos|instamos|exhortamos|urgimos|emplazamos|conminamos|reivindicamos|
    requerimos|rogamos|suplicamos|imploramos|demandamos|apelamos|clamamos|
    llamamos ~ a/al/la/los/las|invitamos ~ a/al|recomendamos|proponemos ~ que|queremos que|
    hacemos ~ un/este ~ llamado/llamamiento|hacemos un ~ enérgico/urgente ~ llamado/llamamiento|
    lanzamos ~ un/este ~ llamado/llamamiento/grito|elevamos ~ un/nuestra ~ llamado/petición/voz|
    hacemos ~ nuestras/nuestra ~ las/la ~ demandas/petición|esperamos ~ de/del|
    queremos/deseamos/venimos ~ pedir*/exigir*/solicitar*/instar*/reclamar*/llamar*|
    seguimos ~ exigiendo/pidiendo/reclamando|le/les ~ pido/exijo/ruego/solicito/insto|
    pido|exijo|ruego|solicito ~ que/a/la/el|nuestra ~ exigencia/petición/demanda ~ es|
    nos ~ sumamos ~ a/al/la/los ~ llamado/llamamiento/exigencia/petición/demanda*|
    nos dirigimos ... para ~ pedir*/exigir*/solicitar*/instar*/reclamar*/rogar*|abogamos ~ por/porque|
    hacemos ~ extensivo/extensiva ~ llamado/petición|apoyamos ~ las/la/el/esta/estas ~ demandas/demanda/petición/
    exigencias/llamado|decimos no|decimos basta|
    agradeceríamos/agradecería/agradeceremos ~ que/si|va/van/piensa/piensan/podría/podrían/puede/pueden/está/están usted/ustedes ... interceder/intervenir/actuar/exigir/pedir/solicitar/suspender/apoyar/mediar/tomar|quisiéramos/desearíamos ~ pedir*/solicitar*/rogar*/instar*|nos ~ permitimos ~ pedir*/solicitar*/rogar*|
    ^ le/les/os/te ~ suplico/imploro/exhorto/pido/ruego|suplico/imploro/exhorto ~ que/a/al`,
  thirdAsks: `exigen|exige|piden|pide|solicitan|solicita|reclaman|reclama|instan|insta|exhortan|exhorta|urgen|
    demandan|demanda|requieren|ruegan|reivindican|hacen un llamado|hacen un llamamiento|llaman ~ a/al|
    apelan|conminan|emplazan|exigimos|pedimos|manifiestan ~ su ~ exigencia`,
  thirdPasts: `exigieron|pidieron|instaron`,
  halfAsks: `y ~ exigir/pedir/solicitar|para ~ exigir/pedir/solicitar/instar/reclamar*|proponemos|sugerimos|invitamos|por favor|pueden/podrían/puede/podría ~ ustedes/usted|llamamos|basta de|no más|ni un|exigiendo|pidiendo|solicitando`,
  wishes: `queremos|necesitamos|esperamos|confiamos|desearíamos|quisiéramos|agradeceríamos|nos gustaría|confiando|ojalá`,
  musts: `debe|deben|deberá|deberán|tiene que|tienen que|ha de|han de|tendrá que|tendrán que|
    debemos|tenemos que|no puede seguir|no pueden seguir|no puede ~ continuar|tiene la obligación|
    tienen la obligación|tienen el deber|tiene el deber|no debe|no deben|hay que`,
  shoulds: `debería|deberían|merece|merecen|debiera|debieran`,
  opinions: `creemos|creo|pensamos|pienso|consideramos|considero|opinamos|estimamos|estamos ~ convencid*|a nuestro juicio|a mi juicio|en nuestra ~ opinión`,
  concludes: `^ por ello|^ por eso|^ por lo tanto|^ por tanto|^ por todo ello|^ por todo lo anterior|^ por lo anterior|^ en consecuencia|^ es por ello|^ es por eso|^ por estas razones|^ así pues|^ ante ~ esto|^ ante esta situación|^ de ahí`,
  pointOpenings: `no|ni|ningún|ninguna|que|el|la|los|las|un|una|a|al|alto|basta|cese|fin`,
  nameLeads: `nombres|siguientes ~ personas/presos/organizaciones|firmantes|firman|suscriben|firmas`,
  institutions: `gobierno*|parlamento*|estado*|autoridad*|ministro*|ministra*|ministerio*|presidente*|presidenta*|comisión|consejo|unión|ue|onu|congreso|senado|diputad*|senador*|fiscalía|justicia|policía|tribunal*|universidad*|empresa*|españa|méxico|europa|américa|instituciones|administraci*|alcald*|comunidad internacional|responsables|dirigentes|ejecutivo|legislativo|país|países|gobernantes|rector*|ayuntamiento|cuerpo`,
  slogans: `^ respeto/verdad/castigo/cese ~ a/al/de/para/y|^ libertad ~ para|^ no a/al|^ basta|^ alto a/al|^ justicia ~ para|^ ni ~ un/una|^ fuera|^ abajo|^ viva|^ liberen`,
  needs: `consideramos/creemos/juzgamos/estimamos ~ necesario/imprescindible/urgente/indispensable/imperativo/fundamental ~ que|debe/deben ~ ser ~ liberad*/puestos/puestas/puesto/puesta/retirad*/absuelt*/derogad*|es/resulta/sería/parece/resultaría ~ necesario/urgente/imprescindible/preciso/imperativo/fundamental/indispensable/
    esencial/crucial/vital/prioritario/inaplazable/impostergable/perentorio/importante/conveniente ~ que/de/para/*ar/*er/*ir|
    es ~ hora|es ~ momento|hace falta|urge|hay que|ha llegado ~ la/el ~ hora/momento|
    es ~ necesaria/urgente/imprescindible ~ la/una|se requiere|se hace ~ necesario|
    ^ liberen|^ libere|^ retiren|^ retire|^ suspendan|^ suspenda|^ deroguen|^ derogue|^ detengan|^ detenga|^ garanticen|^ garantice|^ protejan|^ proteja|^ respeten|^ respete|^ investiguen|^ investigue|^ abran|^ permitan|^ permita|^ cesen|^ pongan|^ ponga|^ cumplan|^ cumpla|^ escuchen|^ escuche|^ anulen|^ anule|^ rechacen|^ rechace|^ intercedan|^ interceda|^ intervengan|^ intervenga|^ devuelvan|^ devuelva|^ dejen|^ hagan|^ haga|^ paren|^ pare|^ adopten|^ reconozcan|^ aseguren|^ asegure|^ convoquen|^ eviten|^ evite|^ no ~ liberen/libere/retiren/retire/suspendan/suspenda/deroguen/derogue/detengan/detenga/garanticen/garantice/protejan/proteja/respeten/respete/investiguen/investigue/abran/permitan/permita/cesen/pongan/ponga/cumplan/cumpla/escuchen/escuche/anulen/anule/rechacen/rechace/intercedan/interceda/intervengan/intervenga/devuelvan/devuelva/dejen/hagan/haga/paren/pare/adopten/reconozcan/aseguren/asegure/convoquen/eviten/evite/firmen/firme/voten/vote/aprueben/apruebe/permitan|^ que se ~ investigue/investiguen/libere/liberen/garantice/garanticen/suspenda/suspendan/respete/respeten/retire/retiren/derogue/ponga/cumpla/cumplan/abra/detenga/detengan/permita/proteja/esclarezca/sancione/restituya/reconozca/anule/convoque/publique/juzgue|^ que ~ cese/cesen|
    consideramos/creemos/juzgamos/estimamos/vemos ~ indispensable/imprescindible/necesario/urgente/imperativo/fundamental/ineludible ~ que/*ar/*er/*ir/la/el|^ renuncien|^ renuncie|^ usen|^ utilice|^ utilicen|^ ejerza|^ ejerzan|^ abandone|^ abandonen|^ absténgase|^ absténganse|^ revise|^ revisen|^ reconsidere|^ reconsideren|^ levante|^ levanten|^ restituya|^ restituyan|^ tome|^ tomen|^ actúe|^ actúen|^ ordene|^ ordenen|^ archive|^ archiven|^ conceda|^ concedan|^ otorgue|^ otorguen|^ indulte|^ indulten|^ salve|^ salven|^ defienda|^ defiendan|^ libérenlos|^ libérenla|^ libérenlo|^ use ~ su/toda`,
  imperatives: `diga|digan|liberar|liberen|libere|libertad|cesar|cesen|cese|detener|detengan|detenga|garantizar|garanticen|garantice|
    asegurar|aseguren|asegure|proteger|protejan|proteja|respetar|respeten|respete|retirar|retiren|retire|
    suspender|suspendan|suspenda|derogar|deroguen|derogue|anular|anulen|prohibir|prohíban|investigar|investiguen|
    investigue|abrir|abran|abra|permitir|permitan|permita|conceder|aplicar|apliquen|aplique|adoptar|adopten|adopte|
    ratificar|ratifiquen|reconocer|reconozcan|reconozca|crear|creen|establecer|establezcan|abolir|reformar|
    revisar|rechazar|rechacen|apoyar|apoyen|defender|condenar|condenen|condene|imponer|impongan|restablecer|
    devolver|publicar|publiquen|publique|tomar|tomen|tome|hacer|hagan|haga|poner|pongan|ponga|dar|den|
    fortalecer|invertir|incluir|eliminar|impedir|facilitar|impulsar|iniciar|desarrollar|promover|actuar|actúen|
    mantener|ampliar|aprobar|aprueben|cumplir|cumplan|cumpla|acabar|acaben|terminar|terminen|dejar|dejen|
    que se|que el|que la|que los|que las|que no|levantar|levanten|inmediata|inmediato|basta|alto|
    interceder|intercedan|exigir|exijan|velar|velen|evitar|eviten|realizar|realicen|convocar|convoquen|
    cancelar|dialogar|reparar|sancionar|esclarecer|aclarar|informar|informen|implementar|fin|freno|
    derogación|liberación|creación|aplicación|cumplimiento|investigación|retirada|retiro|suspensión|garantía|garantías`,
  follows: `^ esto|^ esta*|^ este|^ estos|^ dicha*|^ dicho*|^ también|^ además|^ asimismo|^ igualmente|^ por otra parte|^ finalmente|
    ^ en particular|^ en especial|^ de igual manera|^ así mismo|^ de la misma manera|^ al mismo tiempo|^ tal|^ tales|también|asimismo`,
  urgent: `inmediatamente|inmediata|inmediato|de inmediato|urgente|urgentemente|sin demora|sin condiciones|
    incondicional|cuanto antes|ya|sin dilación|a la mayor brevedad`,
  leadIns: `exigencias|demandas|peticiones|petición|reivindicaciones|recomendaciones|propuestas|medidas|
    siguientes|siguiente|llamamiento|llamado|exigimos|pedimos|debe|deben|puntos|solicitud|solicitudes`,
  factLeads: `porque|razones|razón|motivos|preocup*|ejemplo|ejemplos|considerando|constatamos|hechos|observamos|
    firmantes|firmas|saludamos|entre otros|entre otras|fuentes|contacto|denunciamos|recordamos|manifiestan|manifestamos|
    vistos|antecedentes|sabemos|condenamos|expresamos`,
  reports: `escribió|escribe|dijo|dice|declaró|según|afirmó|señaló|pidió|pidieron|exigió|exigieron|instó|ha/han ~ pedido/exigido/instado/
    solicitado/reclamado/llamado|solicitó|recomendó|reiteró|fue|fueron|anunció|prometió|habría|hubiera`,
  closings: `publi*/inserte/inserten/difunda/difundan ~ la/el/esta/este/del/de ~ presente/siguiente/carta/texto/comunicado/misiva|incluir/publicar/insertar/difundir ... carta/comunicado/misiva|reciba/reciban ~ un ~ cordial/afectuoso ~ saludo|le saluda|les saludan|sin otro particular|atentamente|cordialmente|aprovechamos la ocasión/oportunidad para saludar*`,
  refusals: `nos ~ exigen/piden/ordenan/exige/pide|marcharemos/manifestaremos/concentraremos/saldremos/reuniremos/movilizaremos .... para ~ exigir/pedir/reclamar/demandar|no ~ pedimos/exigimos/solicitamos/queremos/rogamos|^ esta/estas/este ~ demanda/demandas/petición/exigencia/exigencias/llamado|importante/necesario/preciso/hay/debe/debemos ~ que ~ señalar/destacar/recordar/subrayar|importante/necesario/preciso/debemos ~ señalar/destacar/recordar/recalcar/subrayar/mencionar/aclarar/decir/reconocer|que queremos y|agradecemos|agradezco|agradecid*|agradeciendo|agradecimiento*|agradecer|agradecerle|agradecerles|gracias|saluda|saludos|quedamos a la espera|a la espera de|atentamente|firma ~ aquí/este/esta|
    ^ firme/firmen|adhiérete|súmate|comparte|nos preguntamos|no pedimos|no exigimos|no queremos|más información|
    suscrib* ~ este/aquí|quisiéramos ~ agradecer/expresar/señalar|queremos ~ expresar/manifestar/agradecer/destacar/
    denunciar/recordar/señalar/subrayar|sin otro particular|cordialmente|lo que llamamos|que llamamos|
    en 20*/19* ~ pedimos/solicitamos/exigimos/instamos/reclamamos/exhortamos|exigen/piden/reclaman ~ desde|
    ^ apoya/apoye/apoyen ~ nuestra/esta/este/la ~ campaña/carta/petición|^ tome/tomen en cuenta|^ actúa`,
  abbreviations: `sr|sra|sres|sras|srta|dr|dra|dres|prof|profa|d|dña|da|lic|ing|arq|excmo|excma|ilmo|ilma|
    ud|uds|vd|vds|art|arts|núm|no|nº|pág|págs|p|pp|etc|ej|p.ej|ee.uu|ee. uu|ss|s.a|s.l|c.v|av|avda|c|vol|cap|
    ong|fr|mons|gral|cnel|tte|mtro|mtra|ene|feb|mar|abr|jun|jul|ago|sept|oct|nov|dic|hno|hna|pbro`,
};
