/** Words of the command line. */
export const cli = {
  'cli.help.title': 'Holdfast: what an agreement says and is silent on, what can happen by when, and what still stops it.',
  'cli.help.how':
    'Every command takes --json (one JSON document on stdout), --locale en|ru|ko and --help. FILE may be -, then stdin is read.',
  'cli.usage': 'Usage: {usage}',
  'cli.about.law.read': 'Splits a legal text into preamble, articles, paragraphs and components, each with its id.',
  'cli.about.law.audit':
    'Looks for the 21 safeguards: what the text says, what it refuses and what it is silent on. Finds its time limits too.',
  'cli.about.law.align':
    'Sets language versions of one instrument side by side and names where they differ in a number, a time limit or a finding.',
  'cli.law.align.aligned': '{count, plural, one {# article stands in every version} other {# articles stand in every version}}',
  'cli.law.align.differences':
    '{count, plural, =0 {These rules found no difference in numbers, time limits or findings.} one {# difference} other {# differences}}',
  'cli.law.align.part': 'a part stands in one version only',
  'cli.law.align.number': 'a number differs',
  'cli.law.align.time-limit': 'a time limit differs',
  'cli.law.align.finding': 'a finding differs',
  'cli.about.law.akn': 'Writes the text as Akoma Ntoso 3.0 XML.',
  'cli.about.law.show':
    'Shows an instrument of the register: its life so far, its articles as far as anyone has read them, its open questions. Without an id: the whole register.',
  'cli.about.clock.reckon': 'Counts one period by a counting rule: the date, the instant, the reasons, the sources.',
  'cli.about.clock.case': 'From what is known of one case: what can happen by when, what still stops it, and what to do first.',
  'cli.about.clock.rules': 'Lists the counting rules and calendars.',
  'cli.about.start': 'Opens the screens at 127.0.0.1.',
  'cli.error.no-such-command': 'there is no such command. Call “{commands}” for the list.',
  'cli.error.option': 'an option is unknown or lacks its value. Usage: {usage}',
  'cli.error.arguments':
    'this command takes {count, select, exact {{least, plural, =0 {no arguments} one {# argument} other {# arguments}}} open {at least {least, plural, one {# argument} other {# arguments}}} other {{least} to {most} arguments}}, not {given}. Usage: {usage}',
  'cli.error.no-such-file': 'argument {position}: there is no such file. Nothing was read or written.',
  'cli.error.is-a-folder': 'argument {position} is a folder, not a file. Nothing was read or written.',
  'cli.error.too-large': 'argument {position}: the file is larger than 64 MiB. Nothing was read or written.',
  'cli.error.no-permission': 'argument {position}: this user may not read the file. Nothing was written.',
  'cli.error.keep-ocr': '--keep is for scans: give --ocr too.',
  'cli.error.keep-place': 'the recognised pages cannot be written to the file named with --keep.',
  'cli.error.keep-other': 'the file named with --keep holds something else or another reading. It was not changed.',
  'cli.error.keep-stopped':
    'stopped at page {page} of {of}. The same command goes on there. The file named with --keep holds the words of the document, not encrypted.',
  'cli.error.unreadable': 'argument {position}: the file could not be read. Nothing was written.',
  'cli.error.no-json': 'argument {position} is not JSON in UTF-8. Nothing was written.',
  'cli.error.no-json-at': 'argument {position} is not JSON: it breaks off at character {at}. Nothing was written.',
  'cli.error.lang': '--lang takes en, ru, de, nl, fr, it or ko.',
  'cli.error.not-a-batch': 'argument {position}: a batch is a JSON array of objects with id, rule and inputs.',
  'cli.error.amount': '--amount takes a whole number.',
  'cli.error.needs': 'the option {option} is missing. Usage: {usage}',
  'cli.error.port': '--port takes a number from 1 to 65535.',
  'cli.error.no-such-instrument': 'the register has no instrument with that id. “holdfast law show” lists them.',
  'cli.error.xml-doctype':
    'argument {position}: line {line}, column {column}: a document type (DOCTYPE) is never read. Nothing was written.',
  'cli.error.xml-entity':
    'argument {position}: line {line}, column {column}: this entity is not one of the five of XML, or stands for no character. Nothing was written.',
  'cli.error.xml-too-deep':
    'argument {position}: line {line}, column {column}: more than 100 elements stand inside each other. Nothing was written.',
  'cli.error.xml-malformed': 'argument {position}: line {line}, column {column}: the XML is not well formed here. Nothing was written.',
  'cli.error.akn-no-root':
    'argument {position}: line {line}, column {column}: the XML is not Akoma Ntoso: its root is not akomaNtoso. Nothing was written.',
  'cli.error.akn-namespace':
    'argument {position}: line {line}, column {column}: the file is not in the namespace of Akoma Ntoso 3.0. Nothing was written.',
  'cli.error.akn-no-document':
    'argument {position}: line {line}, column {column}: the file holds no act, bill, doc or statement. Nothing was written.',
  'cli.error.text-empty': 'argument {position}: the file is empty, or holds nothing but spaces. Nothing was written.',
  'cli.error.text-binary': 'argument {position} is not text: byte {at} is NUL. Nothing was written.',
  'cli.error.text-encoding':
    'argument {position} is neither UTF-8 nor UTF-16: byte {at} does not fit. Save it as UTF-8 and call again. Nothing was written.',
  'cli.law.read.warnings': '{count, plural, =0 {No warnings.} one {# warning:} other {# warnings:}}',
  'cli.sources': 'Sources:',
  'cli.how.read': 'read',
  'cli.how.measured': 'measured',
  'cli.how.recalled': 'from memory, not read',
  'cli.how.assumed': 'assumed by us',
  'cli.confidence.high': 'confidence high',
  'cli.confidence.medium': 'confidence medium',
  'cli.confidence.low': 'confidence low',
  'cli.clock.case.now': 'As of {now}. Nothing here is legal advice; every statement says whether it was verified.',
  'cli.law.audit.denied': 'REFUSED by the text: {count}',
  'cli.law.audit.absent': 'SILENT, no wording found: {count}',
  'cli.law.audit.weak': 'WEAK, named without force or for a narrow case: {count}',
  'cli.law.audit.present': 'PRESENT, an operative clause with force: {count}',
  'cli.law.audit.search':
    'no wording found by rules v{version}: {terms, plural, one {# wording} other {# wordings}} ({lang}) looked for in {articles, plural, =0 {the whole text, which has no articles ({blocks, plural, one {# passage} other {# passages}})} one {# article and {blocks, plural, one {# other passage} other {# other passages}}} other {# articles and {blocks, plural, one {# other passage} other {# other passages}}}}',
  'cli.law.audit.limits': 'TIME LIMITS',
  'cli.law.audit.risks': 'LOOK OUT',
  'cli.start.ended': 'Holdfast has ended. What was saved stays in the encrypted file; nothing else was kept.',
  'cli.unknown-day': 'day unknown',
  'cli.about.law.compare': 'Compares instruments of the register: safeguards, time limits, and where they differ.',
  'cli.about.law.obligations': 'What else binds a state on a given day, since when, and whether a person can complain.',
  'cli.error.no-such-state-or-day': 'the register has no state with that code, or there is no such day (write 2014-11-17).',
}
