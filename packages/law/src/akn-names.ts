/** The elements of Akoma Ntoso 3.0 by what the reader does with them. */

/** Hold a document: what an `akomaNtoso` root may contain and we can read as a legal text. */
export const documentNames: ReadonlySet<string> = new Set(['act', 'bill', 'doc', 'statement', 'amendment', 'debateReport', 'portion'])

export const divisionNames: ReadonlySet<string> = new Set([
  'part',
  'title',
  'chapter',
  'section',
  'book',
  'tome',
  'division',
  'subpart',
  'subtitle',
  'subchapter',
  'subdivision',
])

/** Become points inside a paragraph. */
export const pointNames: ReadonlySet<string> = new Set([
  'point',
  'indent',
  'item',
  'subparagraph',
  'clause',
  'subclause',
  'sublist',
  'paragraph',
  'subsection',
  'rule',
  'subrule',
  'level',
  'proviso',
])

/** Stand between a parent and its text or its points without being a part of their own. */
export const transparentNames: ReadonlySet<string> = new Set([
  'content',
  'intro',
  'wrapUp',
  'list',
  'alinea',
  'blockList',
  'listIntroduction',
  'listWrapUp',
  'blockContainer',
  'container',
  'hcontainer',
  'crossHeading',
])

/** Hold elements only: white space in them is no text unless it is preserved. */
export const elementOnly: ReadonlySet<string> = new Set([
  ...documentNames,
  ...divisionNames,
  ...pointNames,
  'content',
  'intro',
  'wrapUp',
  'list',
  'alinea',
  'blockList',
  'blockContainer',
  'container',
  'hcontainer',
  'akomaNtoso',
  'article',
  'preface',
  'preamble',
  'body',
  'mainBody',
  'conclusions',
  'components',
  'component',
  'attachments',
  'attachment',
  'recitals',
  'recital',
  'citations',
  'citation',
  'formula',
  'longTitle',
  'coverPage',
  'amendmentBody',
  'portionBody',
  'table',
  'tr',
  'ul',
  'ol',
])

/** End a line of print when white space is not preserved. */
export const lineNames: ReadonlySet<string> = new Set([
  'p',
  'heading',
  'subheading',
  'crossHeading',
  'block',
  'tr',
  'caption',
  'listIntroduction',
  'listWrapUp',
  'br',
  'eol',
  'li',
])
