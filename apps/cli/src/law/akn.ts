import { lawToAkn } from '@holdfast/law'
import { type Command, isFailure } from '../command.ts'
import { openDocument } from './open-document.ts'

export const lawAkn: Command = {
  name: 'law akn',
  usage: 'holdfast law akn FILE [--lang en|ru|ko|fr|de|it|nl] [--work ID]',
  about: 'cli.about.law.akn',
  options: { lang: { type: 'string' }, work: { type: 'string' } },
  positionals: [1, 1],
  run: async (call) => {
    const opened = await openDocument(call)
    if (isFailure(opened)) return opened
    const work = typeof call.options.work === 'string' ? call.options.work : 'untitled'
    const xml = lawToAkn(opened.doc, { work })
    return { json: { xml }, lines: () => [xml], ...(call.options.json === true ? {} : { raw: xml.endsWith('\n') ? xml : `${xml}\n` }) }
  },
}
