/** Reading documents: refusals say what to do next. */
export const intake = {
  'intake.empty': 'The file is empty, or holds nothing but spaces.',
  'intake.damaged': 'The file is damaged or cut off and could not be read. Ask for it again, or for a printed copy.',
  'intake.unknown': 'This is not a kind of document that can be read here.',
  'intake.encoding': 'The letters of this text could not be made out in any encoding we know. Ask the sender for UTF-8, or for a PDF.',
  'intake.entities':
    'The file defines XML entities of its own, as files do that are made to overload a computer or to spy. It was not opened. Ask for a PDF.',
  'intake.unsafe-path':
    'The file contains names that try to write outside its folder, or links. It was not unpacked. Treat the sender with caution.',
  'intake.no-part': 'There is no attachment at that place.',
  'intake.hwp':
    'This is a Hangul document (HWP or HWPX). It is not opened here: such files have been used to attack people who help refugees. Ask for a PDF. Install no program that came with it.',
  'intake.old-office':
    'This is an old Word, Excel or RTF file, which can hold programs. Ask for DOCX or PDF, or save it as PDF on a computer without case files.',
  'intake.other-office': 'This is a spreadsheet, a presentation or an OpenDocument file. Save it as PDF or DOCX and read that.',
  'intake.encrypted-office':
    'This Office file is locked with a password. “The password is in the message” is a common way to bring an attack past a virus scanner. Ask the sender by another channel whether they sent it, and ask for an open PDF.',
  'intake.encrypted-pdf':
    'This PDF is locked with a password. If the password came in the same message, be wary: ask the sender by another channel whether they sent it, and ask for an unlocked copy.',
  'intake.shortcut':
    'This is a Windows shortcut, not a document. Shortcuts that look like documents start programs when opened. Do not open it. Delete it and warn your colleagues.',
  'intake.program': 'This is a program, not a document. Do not open it. Tell your colleagues who sent it.',
  'intake.archive':
    'This is an archive ({entries, plural, =0 {not opened} one {# entry} other {# entries}}). Archives are not unpacked here. Ask for the documents one by one.',
  'intake.archive-lure':
    'This archive ({entries, plural, one {# entry} other {# entries}}) holds a shortcut, a program or locked files. People who help refugees are sent exactly this, with a friendly letter. Do not unpack it. Ask the sender by another channel, and warn your colleagues.',
  'intake.svg': 'This is a drawing (SVG) that can hold scripts. Ask for PNG or PDF.',
  'intake.xml': 'This is an XML file, not a document to read. Ask for PDF or DOCX.',
  'intake.picture-format': 'This kind of picture cannot be read here. Save it as PNG or JPEG.',
  'intake.too-large': 'The file is larger than {most} MiB. Split it and read the parts.',
  'intake.bomb':
    'The file is built to overload a computer ({what, select, entries {too many entries} size {unpacks to far more than a document holds} depth {nested too deep} pixels {a picture of too many pixels} pages {too many pages} other {too many parts}}). It was not opened further.',
  'intake.ocr-missing':
    'To read scans, language data is missing on this computer ({langs}). English and Korean come with the program; for Russian install the Debian package tesseract-ocr-rus, or put rus.traineddata into a folder and name it in HOLDFAST_TESSDATA. Nothing is downloaded.',
  'intake.cancelled': 'Reading was stopped. What was read is kept.',
  'intake.time':
    'Reading was ended after {seconds, plural, one {# second} other {# seconds}} without progress. The pages read so far are kept.',
  'intake.memory': 'Reading was ended because it needed more than {megabytes} MiB of memory. The pages read so far are kept.',
  'intake.output': 'Reading was ended because the result grew too large. The original is kept.',
  'intake.crashed': 'The process that reads documents ended unexpectedly. Nothing else was touched. The file may be damaged or hostile.',
  'intake.warn.extension': 'The name says one kind of file, the content another: {kind}. The content decides.',
  'intake.warn.name': 'The file name hides something: look at the signs in brackets.',
  'intake.warn.encoding': 'The encoding is a guess ({encoding}), so letters may be wrong. Compare names and dates before you rely on them.',
  'intake.warn.foreign': 'The text seems to be in a language that is not read here ({lang}).',
  'intake.warn.pages-without-text': '{count, plural, one {# page has} other {# pages have}} no text that could be read.',
  'intake.warn.ocr-not-asked':
    '{count, plural, one {# page seems} other {# pages seem}} to be a picture. Ask for text recognition to read it.',
  'intake.warn.ocr': 'Text recognised from pictures. Every date and name must be confirmed by a person before anything is counted from it.',
  'intake.warn.active':
    'The file holds {count, plural, one {# active part} other {# active parts}}. Nothing of it ran here. Do not open the original in another program.',
  'intake.warn.tracked-changes': 'The file holds tracked changes. You read the text with the insertions and without the deletions.',
  'intake.warn.comments': 'The file holds comments that are not part of this text.',
  'intake.warn.hidden-text':
    '{count, plural, one {# hidden passage} other {# hidden passages}}: text a reader of the original would not see.',
  'intake.warn.line-breaks': '{count, plural, one {# word may be} other {# words may be}} broken at the end of a line. Check them.',
  'intake.warn.parts': '{count, plural, one {# attachment} other {# attachments}}. Each is read by itself.',
  'intake.warn.twins': 'Two attachments have names that look or sort the same.',
  'intake.warn.deep-mail': 'Letters inside letters are nested too deep and were not opened.',
  'intake.warn.part-unread': 'An attachment was not opened.',
  'intake.warn.cut': 'The text was cut off: not all of it is shown.',
  'intake.warn.two-versions':
    'The letter holds its text twice, and the two differ: the plain text stands first, the other version below it. Compare them.',
  'intake.warn.page-unread': 'The letter also holds a version as a web page that could not be read. You read its plain text.',
  'intake.warn.layer':
    '{count, plural, one {# page shows} other {# pages show}} a picture, and the text read here lies unseen behind it: a machine recognised it, or someone put it there. Compare it with the page; every date and name must be confirmed by a person.',
  'intake.warn.filled-in':
    '{count, plural, one {# field or note} other {# fields and notes}} of this PDF stand at the end of their pages, not at their place.',
  'intake.warn.pictures':
    '{count, plural, one {# picture} other {# pictures}} in the file were not read. If they hold text, save the file as PDF and ask for text recognition.',
  'intake.warn.more-pages':
    'The picture holds {count, plural, one {# more page} other {# more pages}} that were not read. Save it as PDF to read all of them.',
  'intake.doubt.line-break': 'perhaps one word',
  'intake.doubt.hyphen': 'a hyphen was removed',
  'intake.doubt.date': 'date to confirm',
  'intake.doubt.month-lost': 'date with the month lost or misread',
  'intake.doubt.impossible-date': 'no such date',
  'intake.doubt.name': 'name to confirm',
  'intake.doubt.mixed-script': 'letters of two scripts in one word',
  'intake.doubt.homoglyph': 'Latin letters among Cyrillic words',
  'intake.doubt.faint': 'hardly legible',
  'intake.active.script': 'scripts',
  'intake.active.launch': 'starts a program or another file',
  'intake.active.embedded-file': 'a file inside the file',
  'intake.active.form-submit': 'a form that sends data',
  'intake.active.remote-content': 'content fetched from elsewhere',
  'intake.active.remote-template': 'a template fetched from elsewhere',
  'intake.active.macro': 'macros',
  'intake.active.open-action': 'acts when opened',
  'intake.kind.pdf': 'PDF',
  'intake.kind.docx': 'Word document (DOCX)',
  'intake.kind.html': 'web page',
  'intake.kind.text': 'plain text',
  'intake.kind.mail': 'letter (EML)',
  'intake.kind.image': 'picture',
  'cli.about.intake':
    'Reads a document (PDF, DOCX, HTML, EML, text in old encodings, scans) in a closed process: its text, what is doubtful, what it would do.',
  'cli.intake.kind': '{kind}; language {lang} ({percent} %)',
  'cli.intake.encoding': 'encoding {name} ({percent} %)',
  'cli.intake.encoding-other': 'as {name} it would begin: {sample}',
  'cli.intake.network-namespace': 'read without network (kernel namespace)',
  'cli.intake.network-patched': 'read with the network closed inside the process only; this system grants no network namespace',
  'cli.intake.active': 'active parts, none of which ran:',
  'cli.intake.doubts': '{count, plural, one {# place} other {# places}} for a person to confirm:',
  'cli.intake.parts': 'attachments (read one with --part N):',
  'cli.intake.kept':
    'the file named with --keep still holds the words of the document, not encrypted. Delete it when you no longer need it.',
  'cli.intake.text': 'TEXT',
  'cli.intake.read-first': 'argument {position} is not plain text; “holdfast intake” says what it is.',
}
