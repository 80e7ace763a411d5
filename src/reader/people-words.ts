/**
 * Words around people at risk, in one language; blanks between them, any ending as `arrest*`,
 * phrases of at most four words as `vor_gericht`.
 */
export type PeopleWords = {
  /** What is done to them, and what is asked for them: arrest, release. */
  readonly risks: string;
  /** The dead are mourned, not stood up for. */
  readonly deaths: string;
  /** Who speaks is quoted. */
  readonly speaks: string;
  /** The same, where it stands before the one who is quoted: `says A. B.`, `according to`. */
  readonly quotes: string;
  /** Offices of those who are quoted or held to account. */
  readonly officials: string;
  /** Before a name that is a place. */
  readonly places: string;
  /** Your: the letter speaks to the person at risk. */
  readonly your: string;
  /** Forms of address that are part of how a person is called: `frei`. */
  readonly orders: string;
  /** What those at risk are called: colleague, journalist. */
  readonly roles: string;
};

const ORDERS =
  'frei padre dom irmã irmão fra frère soeur sœur father sister brother pater hermana hermano fray imam sheikh ayatollah don';

/** The words of every language the reader knows, by its code. */
export const peopleWords: Readonly<Record<string, PeopleWords>> = {
  en: {
    risks: `arrest* detain* detention imprison* jail* prison prisoner prisoners custody sentenced convict* charges charged
      prosecut* persecut* trial threat* attacked assault* harass* abduct* kidnap* tortur* deport* extradit* release
      released releasing free freed freeing hostage* interrogat* raid* accused indict* solidarity disappeared missing
      intimidat* smear* summon* apprehend* bail conviction case cases solitary threatened sentenced facing faces expelled banned acquit* pardon executed execution
      incarcerat* seized beaten stalked sentence clemency commut* deported deportation`,
    deaths:
      'killed murdered murder assassinated assassination died death dead late martyred slain memory killing',
    speaks:
      'said says stated states wrote writes added adds declared told noted called commented warned argues argued according',
    quotes: 'said says stated according argues argued',
    officials: `president minister rapporteur commissioner secretary ambassador judge prosecutor spokesperson spokesman
      director chair chairman chairwoman chief general colonel governor senator king prince chancellor premier founder dictator excellency representative rep sen`,
    places: 'the a an in at from near into to outside around',
    your: 'your',
    roles:
      'colleague colleagues comrade comrades friend journalist journalists activist activists lawyer blogger student prisoner citizen writer defender defenders leader leaders',
    orders: ORDERS,
  },
  fr: {
    risks: `arrest* arrêt* détenu* détention emprison* prison prisonnier* incarcér* condamn* inculp* poursuiv* poursuites procès
      menac* agress* attaqu* harcel* harcèlement enlèvement enlevé* kidnapp* tortur* expuls* extrad* libér* libération otage* interpell*
      accus* solidarité comité_de_soutien liberté_pour garde écrou* disparu* perquisition* inquiét* expulsion placé* bâillonn* acharnement comparaît comparaissent comparaîtra jugé jugée jugés jugement disparition disparue disparus menaces écroué* intimid* persécut* sanctionné* licencié* exécution otages isolement déporté* réprimé* bâillonné* diffam* grève_de_la_faim mauvais_traitements en_danger_de_mort`,
    deaths:
      'tué tuée assassiné assassinée assassinat mort morte décès décédé décédée feu mémoire tués assassinés meurtre mourut meurt exécuté exécutée abattu abattue',
    speaks:
      'dit déclare déclaré affirme écrit écrivait souligne selon rappelle explique ajoute affirmait estime estimait précise indique commente raconte déclarait expliquait',
    quotes:
      'dit déclare affirme affirmait selon souligne explique expliquait estime précise indique commente raconte déclarait rapporte rapportait rappelle',
    officials: `président présidente ministre rapporteur commissaire secrétaire ambassadeur juge procureur préfet porte-parole
      directeur directrice général maire roi chancelier fondateur juriste experte expert procureure préfète commissaire colonel commandant gouverneur sénateur sénatrice député députée ambassadrice historien historienne directeur-adjoint chef cheffe`,
    places: 'le la les des à en au aux dans vers depuis près',
    your: 'votre vos',
    roles:
      'collègue collègues camarade ami journaliste journalistes militant militante militants avocat avocate étudiant étudiante prisonnier écrivain interprète défenseur instituteur institutrice enseignant enseignante professeure professeur poète écrivaine auteur autrice blogueur blogueuse reporter étudiante prisonnière détenu détenue syndicaliste syndicalistes opposant opposante militantes défenseure défenseuse avocats infirmière médecin chercheur chercheuse photographe artiste chanteur chanteuse réalisateur cinéaste',
    orders: ORDERS,
  },
  de: {
    risks: `verhaft* inhaftier* haft gefangen* gefängnis* festgenommen* festnahme* verurteil* angeklagt* anklage* verfolg*
      prozess bedroh* angegriffen* angriff* überfall* entführ* gefolter* folter* abgeschoben abschiebung* auslieferung* ausgeliefert*
      freilassung freigelassen* freizulassen freiheit geisel* vorgeworfen vorwurf solidarität solidarisch untersuchungshaft
      hausdurchsuchung* eingesperrt* strafverfahren ermittlung* misshandel* schikan* inhaftierung freispruch drangsalier* schikanier* verschwunden* verschwand hungerstreik* morddrohung* drohung* droht ausgewiesen* ausweisung* zwangsarbeit angezeigt eingekerkert* verschleppt* verschleppung* verhör* begnadig* hinrichtung hinzurichten todesstrafe todesurteil isolationshaft lagerhaft straflager* strafkolonie hausarrest kaution vor_gericht unter_anklage in_lebensgefahr`,
    deaths:
      'getötet ermordet ermordung ermordete tod tot gestorben starb verstorben* gedenken mord ermordete* erschossen getöteten hingerichtet* tode umgebracht',
    speaks:
      'sagte sagt erklärte erklärt schrieb schreibt betonte laut zufolge meint meinte berichtet berichtete betont',
    quotes: 'sagt sagte erklärt erklärte meint meinte betont betonte laut berichtet berichtete',
    officials: `präsident* minister* kanzler* berichterstatter* kommissar* sekretär* botschafter* richter* staatsanwalt* sprecher* direktor*
      vorsitzende* general bürgermeister* könig* gründer* bundeskanzler* bundesminister* staatspräsident* juristin jurist innenminister* außenminister* justizminister* ministerpräsident* polizeipräsident* polizeichef* staatsanwältin* richterin* sprecherin* botschafterin* präsidentin* leiter leiterin* oberst kommandant* senator* abgeordnete* professor experte expertin historiker* premierminister* gouverneur*`,
    places: 'in im aus nach bei von-in nahe',
    your: 'ihre ihrer ihrem ihren ihres deine deiner',
    roles:
      'kollege kollegin kollegen genosse journalist journalistin aktivist aktivistin aktivisten anwalt anwältin student studentin gefangene gefangenen schriftsteller verteidiger lehrer lehrerin lehrerinnen dichter dichterin schriftstellerin autor autorin verlegerin künstler künstlerin musiker professorin bloggerin reporterin redakteur redakteurin menschenrechtler menschenrechtlerin menschenrechtsverteidiger menschenrechtsverteidigerin menschenrechtsanwalt menschenrechtsanwältin gewerkschafter gewerkschafterin oppositioneller oppositionelle oppositionspolitiker oppositionspolitikerin häftling verurteilte angeklagte kollegin freund freundin genossin ärztin arzt pfarrer studierende',
    orders: ORDERS,
  },
  es: {
    risks: `garantías arrest* deten* detención preso presa presos presas prisión encarcel* cárcel conden* imput* proces* juicio persegu*
      persecución amenaz* agred* agresión atac* ataque* acos* hostig* secuestr* tortur* deport* extradi* liber* libertad rehén rehenes
      acus* solidaridad desaparecid* desaparición allanamiento judicializ* criminaliz* querella despid* expuls* sentenci* prisioner* encarcelamiento preventiva desapareció desaparecieron juzgad* juzgamiento enjuici* procesad* procesamiento amenazas intimid* agredid* torturas vulnerad* desterr* exilio retenid* capturad* allanamientos hostigamiento acusaciones imputación condena condenas liberación liberen excarcel* indult* huelga_de_hambre en_paradero_desconocido`,
    deaths:
      'asesinado asesinada asesinato murió muerto muerta muerte fallecido fallecida mató memoria crimen asesinados ejecutado ejecutada ejecutados falleció mataron homicidio feminicidio',
    speaks:
      'dijo dice afirmó declaró señaló según escribió explicó agregó afirma señala explica sostiene agrega declara comentó aseguró asegura indicó sostuvo',
    quotes:
      'dijo dice afirma afirmó declaró señaló señala según explica explicó sostiene sostuvo agregó agrega asegura aseguró indicó relata relató cuenta contó recuerda recordó informa informó',
    officials: `presidente presidenta ministro ministra relator relatora comisario secretario secretaria embajador juez jueza fiscal portavoz
      director directora general gobernador alcalde rey canciller fundador comandante jurista experta experto comisaria jefe jefa coronel senador senadora diputado diputada historiador historiadora procurador procuradora magistrado magistrada embajadora gobernadora alcaldesa`,
    places: 'el la los las en desde hacia cerca',
    your: 'su tu vuestra vuestro',
    roles:
      'compañero compañera compañeros colega colegas periodista periodistas activista activistas abogado abogada estudiante preso presa escritor defensor defensora dirigente líder maestro maestra profesor profesora docente poeta escritora bloguero reportero reportera estudiantes sindicalista sindicalistas opositor opositora activista dirigentes lideresa defensores abogados médico médica enfermera investigador investigadora cantante artista cineasta fotógrafo campesino campesina comunero',
    orders: ORDERS,
  },
  pt: {
    risks: `pres* prisão prisões detid* detenção encarcer* cadeia conden* indici* process* julgamento perseg* perseguição ameaç* agredi* agressão
      atac* ataque* assédio intimid* sequestr* tortur* deport* extradi* libert* liberdade refém reféns acus* solidariedade desaparecid*
      criminaliz* atentado expuls* demitid* soltura grampe* monitorad* desapareceu desapareceram desaparecimento julgad* ameaças hostiliz* torturas encarceramento indiciamento exíli* banid* mandado mandados espancad* cativeiro retid* denunciad* difam* impronunci* absolv* habeas greve_de_fome em_paradeiro_desconhecido`,
    deaths:
      'assassinado assassinada assassinato morreu morto morta morte falecido falecida memória execução assassinados assassinadas executado executada faleceu mataram homicídio feminicídio',
    speaks:
      'disse diz afirmou declarou segundo escreveu explicou afirma explica sublinha declara acrescenta ressalta destacou lembrou contou comentou',
    quotes:
      'disse diz afirma afirmou declarou segundo explica explicou sublinha acrescenta ressalta lembrou contou conta relata relatou informa informou recorda',
    officials: `presidente presidenta ministro ministra relator relatora comissário secretário secretária embaixador juiz juíza procurador porta-voz
      diretor diretora general governador prefeito rei chanceler fundador deputado deputada vereador vereadora senador jurista especialista procuradora delegado delegada comandante coronel historiador historiadora embaixadora governadora prefeita desembargador desembargadora magistrado magistrada chefe secretária-geral`,
    places: 'os as em no na de-em desde perto',
    your: 'sua vossa',
    roles:
      'companheiro companheira companheiros colega colegas jornalista jornalistas ativista ativistas advogado advogada estudante preso presa escritor defensor defensora liderança cacique professor professora poeta escritora blogueiro repórter estudantes sindicalista sindicalistas opositor opositora lideranças advogados médico médica enfermeira pesquisador pesquisadora investigador cantor cantora artista cineasta fotógrafo militante militantes agricultor agricultora indigenista',
    orders: ORDERS,
  },
  it: {
    risks: `arrest* detenut* detenzione imprigion* carcere prigion* condann* imputat* process* persegu* persecuzione minacc*
      aggredi* aggressione attacc* molest* intimid* rapit* rapimento sequestr* tortur* deport* estradi* rilasci* liber* libertà ostagg*
      accus* solidarietà scompars* perquisizion* indagat* fermat* espuls* incarcer* querel* rischia rischiano sparizione desaparecid* torture minacce incriminat* rinviat* rinvio espulsione estradizione diffamazione isolamento prigionia detenuta detenute giudicat* giudizio sciopero_della_fame in_pericolo_di_vita estrad*`,
    deaths:
      'ucciso uccisa assassinato assassinata assassinio morto morta morte omicidio scomparsa memoria uccisi uccise uccisione morì morirono deceduto deceduta giustiziato giustiziata assassinati strage',
    speaks:
      'ha-detto dice dichiara dichiarato afferma scrive scrivono secondo spiega affermava spiegava sostiene racconta precisa commenta osserva dichiarava aggiunge',
    quotes:
      'dice afferma affermava dichiara dichiarava secondo spiega spiegava sostiene racconta precisa osserva aggiunge riferisce ricorda',
    officials: `presidente ministro ministra relatore commissario segretario ambasciatore giudice procuratore portavoce direttore
      direttrice generale governatore sindaco re cancelliere fondatore deputato senatore giurista esperto esperta questore procuratrice prefetto comandante colonnello storico storica ambasciatrice senatrice deputata magistrato capo cancelliera governatrice sindaca`,
    places: 'il lo la i gli le a ad in da presso verso',
    your: 'vostra vostro tua tuo',
    roles:
      'collega colleghi compagno compagna compagni giornalista giornalisti attivista attivisti avvocato avvocata studente studentessa detenuto scrittore difensore volontario cooperante maestro maestra insegnante professore professoressa poeta poetessa scrittrice blogger reporter studenti sindacalista sindacalisti oppositore oppositrice militante militanti difensori avvocati medico infermiera ricercatore ricercatrice cantante artista regista fotografo fotoreporter',
    orders: ORDERS,
  },
  ru: {
    risks: `арест* задерж* заключ* тюрьм* тюрем* стражу страж* приговор* приговоре* обвин* осужд* осужден* преслед* суд суда процесс*
      угроз* угрож* напад* нападен* избит* избил* травл* похищ* пытк* пыта* депорт* экстрад* выдач* освобо* свобод* заложни* следств*
      допрос* обыск* дело дела солидарн* колони* сизо политзаключ* исчез* уволен* уволить отчисл* покушен* пропал* пропавш* грозит грозят угрозы голодовк* голодает подсудим* судят судили изолятор* изолятора предстал* высылк* выслан* выслать депортац* допраш* уголовн* возбужден* этапирова* карцер* шизо помилова* амнисти* узник* узница узницы лишен* сроку срок пыток пытали избиени* притесн* домаш* арестован*`,
    deaths:
      'убит* убийств* погиб* смерт* умер* гибел* памят* покойн* убийство убит умерла умерли скончал* казнен* казнил* расстрелян*',
    speaks:
      'сказал* заявил* отметил* подчеркнул* написал* пишет словам сообщил* считает утверждает говорит говорил* рассказал* пояснил* добавил* подчеркивает отмечает',
    quotes:
      'сказал* заявил* считает утверждает говорит говорил* словам пояснил* отметил* подчеркнул* рассказал* сообщил*',
    officials: `президент* министр* докладчик* комиссар* секретар* посол посла судья судьи прокурор* пресс-секретар* директор* председател*
      губернатор* мэр* король генерал* канцлер* основател* премьер* начальник* юрист юриста эксперт* представител* полковник* следовател* адвоката-представителя депутат* сенатор* историк* министра губернатора командующ* руководител* глава главы`,
    places: 'в во из под около',
    your: 'ваш* вашего вашу',
    roles:
      'коллега коллеги коллегу товарищ журналист* активист* адвокат* студент* писател* правозащитник* учен* профессор* учитель учителя учительница учительницу учительницы учительнице поэт* журналистка журналистку журналистки журналистке писательниц* студентк* активистк* правозащитниц* блогер* художник* художниц* ученый ученого историка врач* муниципальн* оппозиционер* политзаключенн* узник* преподавател* режиссер* музыкант* товарища друга',
    orders: 'отец отца',
  },
  fa: {
    risks: `ازادی آزادی بازداشت* دستگیر* زندانی* زندان محاکمه محکوم* حکم حبس شکنجه تهدید ربوده ربودن اعدام اتهام پرونده احضار
      اخراج* گروگان همبستگی محرومیت بازجویی* ناپدید* مفقود* تبعید* محاکمه* دادگاهی تهدید* شکنجه* ازار محبوس* حبس* دستگیری ربایش خودسرانه انفرادی بازداشتگاه جان زندانیان اعتصاب_غذا اعتصاب_غذای`,
    deaths: 'قتل کشته شهید درگذشت جانباخت* مرگ کشته* درگذشت* درگذشته جانباخته مرحوم',
    speaks: 'گفت گفته نوشت افزود میگوید گوید میگویند افزوده نوشته',
    quotes: 'گفته',
    officials:
      'رئیس رییس وزیر دبیر قاضی دادستان سخنگو مدیر ژنرال رهبر ریاست حقوقدان رییس* نماینده استاندار فرمانده سرهنگ سرتیپ کارشناس شهردار بازپرس',
    places: 'در از',
    your: 'شما',
    roles:
      'همکار همکارمان روزنامه نگار فعال وکیل دانشجو نویسنده معلم کارگر اقای خانم شاعر خبرنگار روزنامه‌نگار کنشگر پژوهشگر استاد پزشک هنرمند فیلمساز زندانی',
    orders: '',
  },
  ar: {
    risks: `اعتقال* معتقل* المعتقل* احتجاز* المحتجز* سجن* السجن سجين* محاكمه* محاكمة حكم* تهديد* اختطاف* خطف تعذيب* ترحيل* افراج* الافراج
      اطلاق حريه الحريه تهمه اتهام* ملاحقه* التضامن تضامن* استدعاء* توقيف* اعتدا* الاعتداء اعتقل* *اعتقال *اعتقالها *لاعتقال اعتقلت معتقله *سجن *حبس حبس* حبسه *محاكمه يحاكم تحاكم يحاكمون حوكم* حكم* محكوم* *محكوم اختفى اختفت اختفاء* *اختفاء قسريا مختف* مفقود* مختطف* خطف* اختطف* معذب تعرض تعرضت *تعذيب عذب* مهدد* *تهديد *تهديدات تهديدات رحل* *ترحيل *ابعاد ابعاد* تسليم* *افراج *لافراج افرج *اطلاق سراح احتجز* محتجز* *احتجاز يحتجز مضرب* اضراب* سجين* *سجين *سجينه محبوس* *معتقل *معتقله متهم* اتهم* ملاحق* *ملاحقه اوقف اوقفت موقوف*`,
    deaths:
      'مقتل قتل اغتيال استشهاد وفاه الشهيد الشهيده رحيل *مقتل *اغتيال توفي توفيت وفاه قتل* استشهد استشهدت اعدم الراحل الراحله',
    speaks: 'قال قالت صرح صرحت اضاف يقول تقول اكد اكدت اضافت اوضح اوضحت اعلن اعلنت ذكر ذكرت',
    quotes: 'قال قالت صرح صرحت اكد اكدت اوضح اوضحت اضاف اضافت حسب',
    officials:
      'الرئيس رئيس وزير الوزير القاضي المدعي السفير الامين المقرر الملك الامير مدير اللواء مدير وزيره رئيسه المتحدث الناطق الخبير الخبيره المدعيه القاضيه المحافظ العقيد العميد النائب النائبه السيناتور',
    places: 'في من الى',
    your: '*ك',
    roles:
      'زميلنا زميلتنا الزميل الزميله الصحفي الصحفيه المدون الناشط الناشطه المحامي الكاتب الطالب المعلم المعلمه الشاعر الشاعره المدافع المدافعه المحاميه الكاتبه الطالبه السجين السجينه المعتقل المعتقله الطبيب الطبيبه الباحث الباحثه النقابي الفنان المدونه الناشط الصحافي الصحافيه',
    orders: 'الشيخ',
  },
};
