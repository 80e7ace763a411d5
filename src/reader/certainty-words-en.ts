import type { CertaintyWords } from './certainty-words.ts';

/** How English says how sure one is. */
export const enCertainty: CertaintyWords = {
  fillers: `also now widely generally commonly still strongly firmly therefore currently already
    thus hereby further being been has have had is are was were it the and jointly deeply
    gravely seriously particularly most very greatly so today again all have`,
  hedges: {
    understood: {
      frames: `we/i ~ understand ~ that|we/i ~ understand from|we/i ~ understand|it ~ is our understanding that|our understanding ~ is that|
        we/i ~ learned/learnt ~ that|we/i ~ informed ~ that|we/i ~ told ~ that|we/i ~ heard ~ that|
        we/i ~ gather ~ that|we/i ~ received information ~ that|we/i ~ received ~ information ... that|
        information available to us ~ suggests/indicates/shows ~ that|we/i ~ aware ~ that`,
      adjuncts: `to our knowledge|to the best of our knowledge|as far as we know|as far as we are aware|
        so far as we know|according to our information|according to information available to us|
        as we understand it|from what we know|on the information we have|on the information available to us|
        we understand`,
      asides: '',
    },
    reported: {
      frames: `announce/announces/announced/warns/warned/say/says/said/saying/state/states/stated/claim/claims/claimed/maintain/maintains/maintained/
        report/reports/reported/declare/declares/declared/tell/testified/testify/testifies/
        describe/describes/insist/insists/insisted/write/writes/wrote/add/adds/added/assert/asserts/asserted/
        alleges/allege/alleged/recount/recounts/recounted/recall/recalled that|
        it ~ is/was/has ~ reported/said/claimed/alleged ~ that|
        told/tells/tell us/reporters/journalists/relatives/family/friends/colleagues/observers/court that|
        reports ~ that|report ~ that|reports ~ suggest/suggests/indicate/indicates|rumours/rumors ~ that|
        say/says/said/claim/claims/claimed/maintain/maintains he/she/they/it/his/her/their/the/a/an/there|
        accounts ~ say/suggest/indicate|allegations ~ that|allegation ~ that|word that|the claim that`,
      adjuncts: `according to|in the words of|media ~ report/reports/reported|by his own account|by her own account|
        by their own account|by one account|by several accounts|by some accounts|sources ~ say|
        quoted as saying|in his account|in her account|as reported by|as told by|reports from`,
      asides: `reportedly|is/are ~ reported to|was/were ~ reported to|is/are ~ said to|was/were ~ said to|
        has/have ~ reported to|reported as|is/are ~ claimed to|understood to|is/are ~ rumoured to|rumoured|
        said to have|reported to have|claims/claim/claimed to have|says/said she/he/they`,
    },
    suspected: {
      frames: `it ~ suspected ~ that|we/i ~ suspect ~ that|we/i ~ suspect|suspect/suspects/suspected that|suspicion/suspicions ~ that|
        it ~ seems/appears ~ that|it ~ seems/appears likely ~ that|it ~ is/was ~ thought/believed/assumed/presumed ~ that|
        we/i ~ have ~ reason/reasons/grounds to believe/think/suspect/assume ~ that|
        there ~ are/is ~ reason/reasons/grounds/indications/signs/evidence to believe/think/suspect/assume ~ that|
        there ~ are/is ~ indications/signs/hints/suspicions ~ that|
        strong/serious/reasonable/good grounds/reasons/indications ~ that|
        everything ~ suggests/points/indicates|evidence ~ suggests/indicates|signs ~ point to|
        it ~ is/was ~ possible/probable/conceivable/plausible ~ that|it ~ may/might/could ~ be ~ that|
        we/i ~ believe/think/assume/presume ~ that|we/i ~ do not know whether|it ~ is ~ unclear whether|
        it ~ is ~ not ~ known/confirmed/established/clear/certain whether|nobody ~ knows whether|
        it ~ is ~ not clear whether|it is unknown whether|it would ~ seem/appear ~ that|chances are that|
        many/some ~ suspect/believe/think ~ that|family/relatives/colleagues/lawyers ~ suspect/believe/think ~ that`,
      adjuncts: `in all likelihood|in all probability|by all appearances|to all appearances`,
      asides: `allegedly|apparently|presumably|supposedly|purportedly|seemingly|probably|possibly|perhaps|
        conceivably|ostensibly|is/are ~ suspected of|was/were ~ suspected of|is/are ~ suspected to|was/were ~ suspected to|
        is/are/was/were ~ believed/thought/assumed/presumed/alleged to|suspected|alleged|presumed|may/might/could ~ have|
        seem/seems/seemed/appear/appears/appeared to|must ~ have|likely ~ have|most likely|very likely|unconfirmed`,
    },
    disputed: {
      frames: `they/we/i/he/she dispute that|it ~ is/was/remains ~ disputed/contested/controversial ~ whether/that|
        disputes/disputed/deny/denies/denied/contest/contests/contested/rejects that|
        denies/deny/denied/disputes/dispute/contests/contest having|there ~ is ~ disagreement ~ over whether|
        accounts ~ differ|versions ~ differ|accounts ~ contradict|it ~ is ~ debated ~ whether|
        some ~ say ... others|opinions ~ differ|whether .... is/remains/are ~ disputed/contested`,
      adjuncts: `is/remains/are/was/were ~ disputed|is/remains/are/was/were ~ contested|which ~ denies/deny/denied/disputes/dispute|
        a/the claim ... denies/deny/disputes/dispute/reject|an account ... denies/disputes|
        the police/government/authorities/ministry/prosecutor/prosecution denies/deny/denied this|
        denies/deny/denied/disputes/dispute this/it`,
      asides: `disputedly|contested|disputed`,
    },
    announced: {
      frames: `plans/plan/planned/intends/intend/intended/threatens/threaten/threatened/
        threatening/promised/promises/pledged/decided/vowed to|
        plans to|intention to|threat to|threats to|order to appear|threatened with`,
      adjuncts: '',
      asides: `will|ll|shall|is/are ~ to be|is/are ~ due to|is/are ~ scheduled to|is/are ~ going to|is/are ~ set to|
        is/are ~ expected to|is/are ~ supposed to|is/are ~ about to|was/were ~ to be|scheduled for|upcoming|
        is/are ~ to ~ stand/appear/face/go/begin/start/take/open/be|has/have yet to|due in court|planned for`,
    },
    feared: {
      frames: `we/i ~ fear ~ that|we/i ~ fear|fear/fears/feared that|there ~ is ~ a/the ~ danger/risk/threat ~ that|
        risk ~ that|danger ~ that|we/i ~ afraid ~ that|afraid that|it ~ is ~ feared ~ that|
        it ~ is ~ likely ~ that|we/i ~ worried ~ that|worry/worries that|we/i ~ concerned that ... may/might/could/will|
        it ~ is ~ to be feared ~ that|likelihood that|in danger of|at risk of`,
      adjuncts: '',
      asides: `may ~ be|might ~ be|could ~ be|may|might|could|risk/risks|would ~ be|would|
        is/are ~ likely to|face/faces/facing ~ up|faces/face/facing ~ a/an/the ~ possible/prospect/prison/sentence/term/years|
        feared to|liable to|can ~ be|can ~ carry|may/might/could ~ not|possible`,
    },
  },
  tails: `say/says/said/state/states/stated/claim/claims/claimed/report/reports/reported/told/
    maintain/maintains/believe/believes`,
  opinions: `^ we/i ~ condemn|^ we/i ~ deplore|^ we/i ~ denounce|^ we/i ~ protest|^ we/i ~ object|^ we/i ~ support|
    ^ we/i ~ welcome|^ we/i ~ express|^ we/i ~ stand|^ we/i ~ thank|^ we/i ~ regret|^ we/i ~ reject|^ we/i ~ oppose|
    ^ we/i ~ concerned|^ we/i ~ worried|^ we/i ~ alarmed|^ we/i ~ shocked|^ we/i ~ appalled|^ we/i ~ dismayed|
    ^ we/i ~ outraged|^ we/i ~ saddened|^ we/i ~ disturbed|^ we/i ~ troubled|^ we/i ~ horrified|^ we/i ~ grateful|
    ^ we/i ~ write/writing|^ we/i ~ consider|^ we/i ~ hold|^ we/i ~ share|^ we/i ~ remain|^ we/i ~ remind|^ we/i ~ recall|
    ^ we/i ~ stress|^ we/i ~ wish|^ we/i ~ hope|^ we/i ~ look|^ we/i ~ trust|^ we/i ~ want|^ we/i ~ note|
    ^ we/i ~ convinced|^ we/i ~ follow|^ we/i ~ see ~ no|^ we/i ~ would|^ in our view|^ our ~ concern|^ our ~ solidarity|it is ~ our ~ hope|
    ^ it ~ is ~ unacceptable|^ it ~ is ~ time|^ nobody ~ should|^ no one ~ should|^ everyone|^ nothing ~ justifies|
    ^ thank you|^ yours|^ dear|^ we/i ~ the undersigned|^ please|^ let us|^ we/i ~ demand|^ we/i ~ urge|^ we/i ~ call|
    ^ release|^ drop|^ end|^ stop|^ free|^ this is ~ a/an ~ attack/attempt/outrage/shame/scandal`,
  oughts: `must ~ be|must ~ not|must|should|ought to|has to|have to|needs to|need to|deserves|deserve`,
  firm: `not/never/longer/neither ~ suspected/disputed/alleged/believed/denied/contested|not/never deny/dispute/contest ~ that|undisputed|undisputedly|there ~ is ~ no doubt ~ that|there can be no doubt that|it ~ is ~ established ~ that|it ~ is ~ certain ~ that|
    it ~ is ~ documented ~ that|it ~ is ~ beyond ~ dispute ~ that|nobody/noone disputes ~ that|no one disputes ~ that|
    it ~ is ~ undisputed ~ that|it ~ is ~ a fact ~ that|court ~ found ~ that|we/i ~ know ~ that|
    we/i ~ seen with our own eyes|records ~ show ~ that|documents ~ show ~ that|court ~ ruled ~ that`,
  that: 'that whether',
  relatives: 'who whose whom which where',
  breaks: 'but however yet whereas while although though nevertheless',
  joints: 'because since after before when as',
  conditions: 'if unless',
  and: 'and or',
  subjects: `he she they it we i this these his her their there is are was were has have had will may
    might could since on in at reportedly allegedly apparently presumably`,
  finite: 'is are was were has have had will may might could does did do should must would can',
};
