/** Words of redaction: the command, the screen, the gate. */
export const redaction = {
  'redaction.about':
    'Proposes a text without what points at a person. It publishes nothing: a person decides every flag, a second reader signs.',
  'redaction.error.known-shape':
    'argument {position}: entry {at} is neither a text nor an object with text, type and aliases (0: the file itself). Nothing was written.',
  'redaction.error.known-many': 'argument {position}: more than {at} entries. Nothing was written.',
  'redaction.error.secret-short': 'the secret of a release must have at least {least} bytes. Nothing was written.',
  'redaction.error.not-compared':
    'the text holds {count, plural, one {# date or name} other {# dates and names}} a machine recognised from a picture. Compare them with the original (“holdfast intake” lists them), then call again with --compared. Nothing was redacted.',
  'redaction.error.leaks':
    'something the case file knows is still in the text, in {count, plural, one {# place} other {# places}}. The text is not released.',
  'redaction.error.flags-open': '{count, plural, one {# flag is} other {# flags are}} still undecided. The text is not released.',
  'redaction.error.unsigned': 'a second reader has not signed. The text is not released.',
  'redaction.error.same-reader': 'the second reader is the first one. Someone else must sign.',
  'redaction.cli.counts':
    'Taken out: {spans}. Undecided, still in the text: {flags}. To be read by a person: {prompts}. Known to the file: {known}.',
  'redaction.gate.leak': 'Still in the text, known to a file: line {line}, column {column}.',
  'redaction.warning.nothing-known':
    'Nothing known was given. What the case file knows is found far more reliably than what is guessed: give it.',
  'redaction.warning.tagger-english-only':
    'This text is not in Latin letters: no trained tagger reads it, only known entities, the forms of papers and lists of names. With nothing known, a name or number that leads straight to a person was left in 5 of 8 Russian and 6 of 8 Korean papers. Read every line.',
  'redaction.warning.no-capitals': 'Korean has no capital letters, so names that no rule knows are not marked. Read every line.',
  'redaction.warning.seems-all-known':
    'The case file seems to know everything here, so what else looked like a name was marked, not taken out.',
  'redaction.warning.not-published':
    'This is a proposal. Where nothing was known beforehand, something was missed in more than half of the measured texts.',
  'redaction.kind.person': 'person',
  'redaction.kind.code': 'number',
  'redaction.kind.place': 'place',
  'redaction.kind.organisation': 'body',
  'redaction.kind.trait': 'profession, illness, family',
  'redaction.kind.date': 'date',
  'redaction.kind.quantity': 'amount',
  'redaction.kind.other': 'other detail',
  'redaction.decision.mask': 'take out',
  'redaction.decision.generalise': 'make coarser',
  'redaction.decision.flag': 'undecided',
  'redaction.decision.keep': 'leave in',
  'redaction.prompt.profession': 'a profession',
  'redaction.prompt.injury': 'an injury or illness',
  'redaction.prompt.family': 'family',
  'redaction.prompt.ethnicity': 'ethnicity or faith',
  'redaction.prompt.route': 'the route',
  'redaction.prompt.event': 'an event there was only one of',
}
