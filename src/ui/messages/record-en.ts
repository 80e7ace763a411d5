export const recordEn = {
  'record.title': 'The record',
  // ---- record: the page about it ----
  'record.lead':
    'Each act on a letter – its text frozen, a signature given or withdrawn, the release, what came of it – is written into one public log, and the log is signed each time it grows.',
  'record.what':
    'Nothing in it can be changed, taken out or put in later without everybody who kept a copy seeing it, and we are no exception. It holds no names, only their fingerprints: a name can be erased, and everything else still proves what it proved.',
  'record.names':
    'The record proves when something was written down and that it has not changed since. It does not prove that what was written is true.',
  'record.standing': 'Where it stands',
  'record.standing.acts': 'Acts written down',
  'record.standing.checkpoint': 'Signed last',
  'record.standing.file': 'the signed checkpoint',
  'record.standing.name': 'Name of the log',
  'record.standing.key': 'Key of the log',
  'record.standing.key.why':
    'Keep this key, and compare it with what others were given. Whoever takes key and log from the same place at the same moment learns that the log is whole, not that everybody is shown the same one.',
  // ---- record: who watches ----
  'record.watch': 'Who watches',
  'record.watch.what':
    'A log can only deceive by showing different people different histories. Witnesses are machines of other organisations that sign each state of the log when it grew out of the one they signed before, and never another one.',
  'record.watch.none':
    'No witness is asked: that everybody is shown the same log rests on those who keep copies of it.',
  'record.watch.since': 'Watches since {when}.',
  'record.watch.signed': 'Signed the log of {acts} acts, and was heard of last on {when}.',
  'record.watch.never': 'Has not signed this log yet.',
  'record.watch.unavailable': 'Has not answered since {when}.',
  'record.watch.refused': 'Answers since {when} that it does not watch this log.',
  'record.watch.forked':
    'Contradicts us since {when}: it says that our log did not grow out of the one it signed. We are looking into it.',
  'record.watch.ahead':
    'Contradicts us since {when}: it has signed a larger log than ours is now. We are looking into it.',
  'record.watch.missing': 'The log is shown without enough of its witnesses',
  'record.watch.missing.since':
    'What was written down since {when} is shown although too few of them have signed it: nobody else’s machine may hide a letter. Keep the checkpoint you see, and compare it later.',
  'record.watch.policy': 'The policy to check bundles with',
  'record.check': 'Check a letter',
  'record.check.page':
    'Each letter offers a ZIP with everything that proves it. <a>Check it in your browser</a>: the file stays with you. Or with our program, which needs no network:',
  'record.check.command': 'In a terminal',
  'record.mirror': 'Keep a copy of the whole log',
  'record.mirror.lead':
    'The more people keep a copy, the less anybody can change the past. The log is plain files; any downloader fetches them.',
  'record.mirror.fetch': 'Fetch it',
  'record.mirror.check': 'Check the copy, without network',
  'record.mirror.again':
    'The same commands bring the copy up to date later. Keep the old checkpoint and name it with <code>--before</code>: the check then says whether the new log begins with the old one.',
  'record.format': 'Write a verifier of your own',
  'record.format.lead':
    'Every format is described in <code>docs/reference/record-format.md</code> of the program’s source, with examples: the log is a C2SP tlog-tiles log, its hashes are those of RFC 6962.',
  'refusal.tile-not-found':
    'The log has no such file, or has not grown so far. Its size is the second line of /checkpoint.',
  'refusal.checkpoint-not-found':
    'The log never signed a tree of this size. The newest size is the second line of /checkpoint.',
};
