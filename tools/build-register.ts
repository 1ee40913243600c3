/**
 * Writes the first draft of `data/instruments/<id>/` from the studied copies beside the project. `npx tsx tools/build-register.ts [ID…]`
 *
 * The committed YAML is the source of truth: a folder that exists is left alone unless its id is named. Without the copies it does nothing.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataDir, readParties, readPartyGroups, readSafeguards } from '../data/read/index.ts'
import { type Lists, readLists, ruleLists } from './build-register-findings.ts'
import { articleIds } from './build-register-place.ts'
import { type Copy, copiesPresent, copyIds, copyOf, type Meta, partiesOf, subjectOf } from './build-register-source.ts'
import { titles } from './build-register-titles.ts'
import { block, blocks, type Plain, scalar } from './build-register-yaml.ts'

/** Kept in `ru-kp-2016`, which is written by hand. */
const elsewhere = new Set(['russia-dprk-2016', 'russia-dprk-2016-protocol'])
/** One treaty under two names: the second text joins the first. */
const sameTreaty: Readonly<Record<string, string>> = { 'benelux-switzerland-2003': 'ch-benelux-2003' }

const notes = {
  whole: {
    en: 'One careful reader read the whole text; no lawyer has checked it.',
    ru: 'Весь текст внимательно прочитан одним человеком; юрист не проверял.',
    ko: '한 사람이 전문을 주의 깊게 읽었으며 법률가의 검토는 거치지 않았다.',
  },
  partial: {
    en: 'One careful reader read the copy, which breaks off; clauses after the break are unknown.',
    ru: 'Прочитана копия, которая обрывается; о положениях после обрыва ничего не известно.',
    ko: '한 사람이 사본을 읽었으나 중간에서 끊겨 있어 그 뒤의 조항은 알 수 없다.',
  },
  fragments: {
    en: 'Only single provisions could be seen; everything else is unknown, not absent.',
    ru: 'Удалось увидеть лишь отдельные положения; остальное неизвестно, а не отсутствует.',
    ko: '일부 조항만 확인하였으며 나머지는 없는 것이 아니라 알 수 없는 것이다.',
  },
  none: {
    en: 'No person has read it for this register; the findings are those of the rules and await a reader.',
    ru: 'Для этого реестра текст никто не читал; выводы сделаны правилами и ждут читателя.',
    ko: '이 등록부를 위해 읽은 사람이 없으며, 규칙에 따른 결과로서 사람의 확인이 필요하다.',
  },
}
const eventNotes = {
  signed: { en: 'Signed.', ru: 'Подписано.', ko: '서명되었다.' },
  drafted: {
    en: 'A draft approved by the government; whether it was signed is not known.',
    ru: 'Проект, одобренный правительством; подписан ли он, неизвестно.',
    ko: '정부가 승인한 초안이며 서명 여부는 알 수 없다.',
  },
  'in-force': { en: 'Entered into force.', ru: 'Вступило в силу.', ko: '발효되었다.' },
  'provisionally-applied': { en: 'Applied provisionally.', ru: 'Применяется временно.', ko: '잠정 적용되었다.' },
}

const swiss = (meta: Meta) => meta.sr_number !== null && meta.sr_number !== undefined
const sourceText = (meta: Meta): string => (Array.isArray(meta.source) ? meta.source.join(' ') : meta.source)

function publisherOf(meta: Meta): { readonly published: string; readonly url?: string } {
  const fedlex = /https:\/\/fedlex\.data\.admin\.ch\/\S+?(?=\))/.exec(sourceText(meta))?.[0]
  if (swiss(meta))
    return { published: `Classified Compilation of Swiss federal law, ${meta.sr_number}`, ...(fedlex ? { url: fedlex } : {}) }
  const dutch = /BWBV\d+/.exec(sourceText(meta))?.[0]
  if (dutch) return { published: `Dutch treaty text ${dutch}`, url: `https://wetten.overheid.nl/${dutch}` }
  const url = /https?:\/\/\S+/.exec(sourceText(meta))?.[0]
  return {
    published: url ? new URL(url).hostname.replace(/^www\./, '') : sourceText(meta).replace(/\W+/g, ' ').trim(),
    ...(url ? { url } : {}),
  }
}

function lifecycleOf(meta: Meta, lists: Lists, draft: boolean) {
  const { published, url } = publisherOf(meta)
  const read = { title: published, ...(url ? { url } : {}), how: 'read', confidence: 'high', readOn: '2026-11' }
  const recalled = { title: 'Recalled; to be checked with the depositary', how: 'recalled', confidence: 'medium' }
  const event = (kind: string, on: string, note: keyof typeof eventNotes, source: typeof read | typeof recalled) => ({
    event: kind,
    on,
    note: eventNotes[note],
    status: source.how === 'recalled' ? 'unverified' : 'reported',
    confidence: source.how === 'recalled' || on === 'unknown' ? 'medium' : 'high',
    sources: [source],
  })
  const provisional =
    lists.risks.some((risk) => risk.flag === 'provisional_application') && meta.in_force === meta.date_signed && meta.in_force
  const later = meta.applicability_date !== meta.in_force ? meta.applicability_date : null
  const force = meta.in_force_source ? recalled : read
  return [
    draft
      ? event('drafted', '2009-02-24', 'drafted', read)
      : meta.date_signed
        ? event('signed', meta.date_signed, 'signed', read)
        : event('signed', 'unknown', 'signed', read),
    ...(provisional ? [event('provisionally-applied', provisional, 'provisionally-applied', read)] : []),
    // An entry into force that nobody has seen is left out: an undated one would say that it happened.
    ...(draft || (provisional ? !later : !meta.in_force)
      ? []
      : [event('in-force', (provisional ? later : meta.in_force) ?? 'unknown', 'in-force', provisional ? read : force)]),
  ]
}

function write(id: string, copy: Copy, extra: Copy | null, ids: ReadonlySet<string>): string {
  const { meta } = copy
  const main = copy.texts.find((text) => text.lang === copy.read?.annotated_language.slice(0, 2)) ?? copy.texts[0]
  const lists =
    copy.read !== null
      ? readLists(id, copy.read, main?.doc ?? null, copy)
      : main
        ? ruleLists(id, main.doc, main.lang, readSafeguards())
        : { findings: [], limits: [], risks: [] }
  const extent = copy.read === null ? 'none' : main === undefined ? 'fragments' : meta.complete ? 'whole' : 'partial'
  const { parties, groups } = partiesOf(meta)
  const subject = subjectOf(meta)
  const draft = /draft/.test(meta.kind)
  const year = meta.date_signed?.slice(0, 4) ?? (draft ? '2009' : null)
  const { title, short } = titles(subject, parties, groups, year, readParties(), readPartyGroups())
  const textsOf = (one: Copy, folder: string) =>
    one.texts.map(({ lang, doc }) => ({
      lang,
      extent: /annexes or protocol named|breaks off/.test(one.meta.notes ?? '') ? 'partial' : 'complete',
      ...publisherOf(one.meta),
      asOf: swiss(one.meta) ? (one.meta.applicability_date ?? undefined) : '2017-05-10',
      copy: folder,
      articles: articleIds(doc),
    }))
  const texts = [...textsOf(copy, id), ...(extra ? textsOf(extra, 'benelux-switzerland-2003') : [])]
  const fragment =
    texts.length > 0 ? [] : [{ lang: (meta.source_lang ?? 'en').slice(0, 2), extent: 'fragment', ...publisherOf(meta), copy: id }]
  const related = [
    ...[meta.agreement].flatMap((other) => (other ? [{ id: sameTreaty[other] ?? other, how: 'protocol-to' }] : [])),
    ...[meta.protocol, extra?.meta.protocol].flatMap((other) => (other ? [{ id: other, how: 'has-protocol' }] : [])),
  ].filter((one) => ids.has(one.id))
  const officialLang = copy.texts[0]?.lang
  const official = officialLang ? copy.texts[0]?.doc.text.split('\n')[0]?.replace(/\s+/g, ' ').trim() : undefined
  const head =
    `# ${short.en}. Drafted from a studied copy; this file is what counts.\n` +
    block(
      {
        id,
        kind:
          /protocol/.test(meta.kind) && !/readmission agreement|meeting/.test(meta.kind)
            ? 'protocol'
            : /arrangement|assurances|meeting/.test(meta.kind)
              ? 'arrangement'
              : 'agreement',
        subject,
      },
      [],
      '',
      '',
    ) +
    `title:\n${lines(title)}short:\n${lines(short)}` +
    block(
      {
        official: official && officialLang ? { lang: officialLang === 'en' ? 'nl' : officialLang, title: official } : undefined,
        parties,
        groups: groups.length > 0 ? groups : undefined,
      },
      [],
      '',
      '',
    ) +
    `read:\n  extent: ${extent === 'partial' ? 'fragments' : extent}\n  on: 2026-11\n  note:\n${lines(notes[extent], '    ')}` +
    `lifecycle:\n${lifecycleOf(meta, lists, draft)
      .map((event) => block(event, ['sources'], '  - ', '    '))
      .join('')}` +
    `texts:\n${[...texts, ...fragment].map((text) => block(text, [], '  - ', '    ')).join('')}` +
    (related.length > 0 ? `related:\n${related.map((one) => block(one, [], '  - ', '    ')).join('')}` : '')
  const folder = join(dataDir, 'instruments', id)
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'instrument.yaml'), head)
  writeFileSync(join(folder, 'safeguards.yaml'), blocks(lists.findings.map(thin), ['cites']))
  writeFileSync(join(folder, 'limits.yaml'), blocks(lists.limits.map(thin), ['cites']))
  writeFileSync(join(folder, 'risks.yaml'), blocks(lists.risks.map(thin), ['cites']))
  return `${id}: ${lists.findings.filter((one) => one.finding !== 'unknown').length} findings, ${lists.limits.length} periods, ${lists.risks.length} risks`
}

const lines = (text: { readonly en: string; readonly ru: string; readonly ko: string }, indent = '  ') =>
  `${indent}en: ${scalar(text.en)}\n${indent}ru: ${scalar(text.ru)}\n${indent}ko: ${scalar(text.ko)}\n`

/** Leaves out what the schema fills in by itself. */
const thin = (row: object): Record<string, Plain> => {
  const { rule, finding, ...rest } = row as Record<string, Plain>
  const kept = Object.entries({ rule, finding, ...rest }).filter(
    ([, value]) => value !== undefined && value !== false && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(kept) as Record<string, Plain>
}

if (!copiesPresent) console.log('NOT RUN: corpus absent')
else {
  const named = process.argv.slice(2)
  const all = copyIds().filter((id) => !elsewhere.has(id) && sameTreaty[id] === undefined)
  const ids = new Set(all)
  for (const id of all) {
    const there = existsSync(join(dataDir, 'instruments', id, 'instrument.yaml'))
    if (named.length > 0 ? !named.includes(id) : there) continue
    const twin = Object.keys(sameTreaty).find((other) => sameTreaty[other] === id)
    console.log(write(id, copyOf(id), twin === undefined ? null : copyOf(twin), ids))
  }
}
