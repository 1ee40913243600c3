/** Entries that came from another device, and why they were not taken. */
export const vaultLog = {
  'log.refused':
    'an entry was refused: it does not belong to this vault, is not signed by a known device, or is damaged. Nothing else was changed.',
  'log.known': 'this entry is in the log already.',
  'log.gap': 'entries of device {device} before number {seq} have not arrived.',
  'log.forked':
    'device {device} wrote two different entries under number {seq}: it was copied, or somebody is forging entries. Nothing more is taken from it.',
  'log.causes-missing': 'entry {seq} of device {device} builds on entries that have not arrived yet.',
  'log.own-entry-ahead':
    'elsewhere there is a later entry of this very device ({seq}): this is a restored backup. It can be read; to write, it must go on as a new device.',
  'envelope.too-short': 'an entry ends too early.',
  'envelope.too-long': 'an entry goes on after its end.',
  'envelope.version': 'an entry is of another format version ({version}).',
  'envelope.heads': 'an entry lists what it has seen in a way no version of Holdfast does.',
  'envelope.body-too-large': 'an entry is larger than 16 MiB.',
}
