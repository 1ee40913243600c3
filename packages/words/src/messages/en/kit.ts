/** The ways in besides the passphrase: the printed kit, made and tried, and the shares of colleagues. */
export const kit = {
  'file.kit.title': 'Recovery kit: put it on paper now',
  'file.kit.lead': 'It is shown once and stored nowhere. Print it or write it down, and keep it somewhere other than with this machine.',
  'file.kit.stock': 'Without us',
  'file.kit.stock.how':
    'With the standard program age: save the first line as kit.txt, turn the digits into a file (xxd -r -p or tr a-f A-F | basenc -d --base16), and run age -d -i kit.txt.',
  'file.kit.number': 'Kit number {id}',
  'file.kit.written': 'I have it on paper.',
  'file.kit.done': 'Go on',
  'file.settings.kit-try': 'Try the printed kit',
  'file.settings.kit-try.what':
    'Whether the paper still opens this file is better learned now than in need. Nothing is opened or changed by it; the day is kept.',
  'file.settings.kit-try.number': 'The kit that opens this file has the number {id}.',
  'file.settings.kit-try.none': 'No kit opens this file: make one below.',
  'file.settings.kit-try.never': 'Nobody has tried it yet.',
  'file.settings.kit-try.last': 'Last tried: {when}.',
  'file.settings.kit-try.go': 'Try it',
  'file.settings.kit-try.fits': 'It opens this file. Put the paper back where it is kept.',
  'file.settings.kit': 'A new recovery kit',
  'file.settings.kit.what': 'For paper. The kit printed before no longer opens anything.',
  'file.settings.kit.make': 'Make a new kit',
  'file.ways': 'Other ways in: printed kit, shares of colleagues',
  'file.ways.kit': 'The 24 words of the kit, or its key',
  'file.ways.kit.hint': 'In their order, with spaces between them; or the line that begins with AGE-SECRET-KEY.',
  'file.ways.shares': 'Shares',
  'file.ways.shares.hint': 'Each share in a paragraph of its own, with an empty line between them.',
}
