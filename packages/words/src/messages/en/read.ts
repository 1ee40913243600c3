/** What the reader of legal texts says of a text: what it could not place, never what the text means. */
export const read = {
  'text-empty': 'The file holds no text.',
  'text-binary': 'This is not a text file: byte {at} is NUL.',
  'text-encoding': 'The file is neither valid UTF-8 nor valid UTF-16 (byte {at}). Save it as UTF-8 and try again.',
  'read-language-unsure': 'The language could not be told with confidence; the text was read as: {lang}. Please choose the language.',
  'read-language-other':
    'The text was read as the language named, {lang}, but seems to be in another, “{guess}”: what seems silent may only be in another language.',
  'read-page-furniture':
    '{count, plural, one {# line was taken for a page number or running header} other {# lines were taken for page numbers or running headers}}; kept in the text.',
  'read-no-articles': 'No article headings were found. The text is shown by sections and paragraphs.',
  'read-article-empty': 'This article has a heading but no text.',
  'read-article-repeated': 'Article {num} is printed more than once here.',
  'read-article-gap': 'After Article {after} comes Article {found}: articles may be missing.',
  'read-number-gap': 'After number {after} comes number {found}: a passage may be missing or misnumbered.',
  'read-component-unheaded': 'Article numbers start again without a heading; the rest is treated as a separate part.',
  'read-lost-lines':
    '{count, plural, one {# article begins} other {# articles begin}} in the middle of a line: line breaks were lost; please check the split.',
  'read-more-warnings': '{count, plural, one {# more warning is not listed.} other {# more warnings are not listed.}}',
}
