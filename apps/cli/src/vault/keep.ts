/** Commands that keep a vault safe: out and back, checked, and the ways into it. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { type Answers, restoreSealed, rottenFiles, VaultClient } from '@holdfast/desk/vault'
import { say, sayCode } from '@holdfast/words'
import { type Call, type Command, type Failure, isFailure, type Outcome } from '../command.ts'
import { InputLines } from './lines.ts'
import { moment } from './look-up.ts'
import { fail, flag, text, ways } from './options.ts'
import { failureOf, folderOf, idOf, told, vaultOption, withVault } from './with-vault.ts'

const simple = (json: unknown, key: Parameters<typeof say>[1], params: Parameters<typeof say>[2] = {}): Outcome => ({
  json,
  lines: (locale) => [say(locale, key, params)],
})

export const vaultExport: Command = {
  name: 'vault export',
  usage: 'holdfast vault export --out DIR --vault DIR [--recipient age1…[,age1…]] [--no-copy]',
  about: 'cli.about.vault.export',
  options: { ...vaultOption, out: text, recipient: text, 'no-copy': flag },
  positionals: [0, 1],
  run: async (call) => {
    const given = typeof call.options.out === 'string' ? call.options.out : call.positionals[0]
    if (given === undefined || given === '') return fail('export.folder')
    const folder = folderOf(call)
    if (typeof folder !== 'string') return folder
    const passphrase = await new InputLines(call.locale).passphrase()
    if (!(passphrase instanceof Uint8Array)) return passphrase
    const again = passphrase.slice()
    const client = new VaultClient({ folder })
    const opened = await client.unlock({ by: 'passphrase', passphrase })
    if (!opened.ok) return failureOf(opened.error)
    const recipients = typeof call.options.recipient === 'string' ? call.options.recipient.split(',') : []
    const to = recipients.length > 0 ? { recipients } : { recipients, passphrase: again }
    const done = told(await client.ask('export', { out: resolve(given), copy: call.options['no-copy'] !== true, ...to }))
    again.fill(0)
    await client.lock()
    if (isFailure(done)) return done
    const { records, files, damaged } = done.value
    return {
      json: done.value,
      lines: (locale) => [
        say(locale, 'cli.vault.exported', { records, files }),
        ...(damaged.length > 0 ? [say(locale, 'cli.vault.exported.damaged', { n: damaged.length })] : []),
      ],
    }
  },
}

/** What is damaged, with the file and the records it took. */
const damageLines = (locale: Call['locale'], damaged: Answers['check']['damaged']): readonly string[] =>
  damaged.flatMap(({ code, records: ids, ...params }) => [
    sayCode(locale, code, params as Failure['params']),
    ...(params.blob === undefined ? [] : [`  ${say(locale, 'cli.vault.damaged.file', { blob: params.blob })}`]),
    ...(ids.length > 0 ? [`  ${say(locale, 'cli.vault.damaged.records', { ids: ids.join(' ') })}`] : []),
  ])

export const vaultCheck: Command = {
  name: 'vault check',
  usage: 'holdfast vault check --vault DIR [--deep] [--kit | --shares N]',
  about: 'cli.about.vault.check',
  options: { ...ways, deep: flag },
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client }) => {
      const done = told(await client.ask('check', { deep: call.options.deep === true }))
      if (isFailure(done)) return done
      const { sound, damaged, records, files, entries } = done.value
      const words = (locale: Call['locale']): readonly string[] =>
        sound
          ? [say(locale, 'cli.vault.sound', { entries, records, files })]
          : [...damageLines(locale, damaged), say(locale, 'cli.vault.damaged', { n: damaged.length, records, files })]
      return { json: done.value, lines: words, exit: sound ? 0 : 1 }
    }),
}

/** Without any key: every stored file is named by the sum of its sealed bytes. */
export const vaultScrub: Command = {
  name: 'vault scrub',
  usage: 'holdfast vault scrub --vault DIR',
  about: 'cli.about.vault.scrub',
  options: vaultOption,
  positionals: [0, 0],
  run: async (call) => {
    const folder = folderOf(call)
    if (typeof folder !== 'string') return folder
    const found = rottenFiles(folder)
    if (!found) return fail('vault.none')
    const { files, damaged } = found
    const words = (locale: Call['locale']): readonly string[] => [
      ...damaged.flatMap((blob) => [sayCode(locale, 'blob.damaged'), `  ${say(locale, 'cli.vault.damaged.file', { blob })}`]),
      say(locale, 'cli.vault.scrubbed', { files, n: damaged.length }),
    ]
    return { json: { sound: damaged.length === 0, files, damaged }, lines: words, exit: damaged.length === 0 ? 0 : 1 }
  },
}

export const vaultPrune: Command = {
  name: 'vault prune',
  usage: 'holdfast vault prune --vault DIR',
  about: 'cli.about.vault.prune',
  options: vaultOption,
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client }) => {
      const done = told(await client.ask('prune', {}))
      return isFailure(done) ? done : simple(done.value, 'cli.vault.pruned', done.value)
    }),
}

export const vaultRestore: Command = {
  name: 'vault restore',
  usage: 'holdfast vault restore EXPORT (--vault DIR | --drill) [--kit | --shares N]',
  about: 'cli.about.vault.restore',
  options: { ...ways, from: text, drill: flag },
  positionals: [0, 1],
  run: async (call) => {
    const from = call.positionals[0] ?? call.options.from
    if (typeof from !== 'string') return fail('restore.no-export')
    // What lies there meanwhile is sealed, as it was in the export.
    const scratch = call.options.drill === true ? mkdtempSync(join(tmpdir(), 'holdfast-drill-')) : undefined
    try {
      const folder = scratch === undefined ? folderOf(call) : join(scratch, 'vault')
      if (typeof folder !== 'string') return folder
      const put = restoreSealed(resolve(from), folder)
      if (!put.ok) return failureOf(put.error)
      const done = await reopen({ ...call, options: { ...call.options, vault: folder } }, scratch !== undefined)
      // The folder was empty before: after a wrong passphrase it can be tried again.
      if (isFailure(done)) rmSync(folder, { recursive: true, force: true })
      return done
    } finally {
      if (scratch !== undefined) rmSync(scratch, { recursive: true, force: true })
    }
  },
}

const reopen = (call: Call, drill: boolean): Promise<Outcome | Failure> =>
  withVault(call, async ({ client }) => {
    const checked = told(await client.ask('check', { deep: drill }))
    if (isFailure(checked)) return checked
    const { records, files, sound, damaged } = checked.value
    if (drill)
      return {
        json: { drill: true, sound, damaged, records, files },
        lines: (locale) =>
          sound
            ? [say(locale, 'cli.vault.drilled', { records, files })]
            : [...damageLines(locale, damaged), say(locale, 'cli.vault.damaged', { n: damaged.length, records, files })],
        exit: sound ? 0 : 1,
      }
    const joined = told(await client.ask('rejoin', {}))
    if (isFailure(joined)) return joined
    return {
      json: { records, files, sound, damaged, device: joined.value.device },
      lines: (locale) => [
        ...damageLines(locale, damaged),
        say(locale, 'cli.vault.restored', { records }),
        ...(sound ? [] : [say(locale, 'cli.vault.restored.damaged')]),
      ],
    }
  })

export const vaultRejoin: Command = {
  name: 'vault rejoin',
  usage: 'holdfast vault rejoin --vault DIR [--kit | --shares N]',
  about: 'cli.about.vault.rejoin',
  options: ways,
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client }) => {
      const done = told(await client.ask('rejoin', {}))
      return isFailure(done) ? done : simple(done.value, 'cli.vault.rejoined', { device: done.value.device })
    }),
}

export const vaultKit: Command = {
  name: 'vault kit',
  usage: 'holdfast vault kit --vault DIR [--try]',
  about: 'cli.about.vault.kit',
  options: { ...vaultOption, try: flag },
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      if (call.options.try === true) return tryKit(client, lines)
      const done = told(await client.ask('kit-new', {}))
      if (isFailure(done)) return done
      const { id, identity, words, age } = done.value
      return simple(done.value, 'cli.vault.kit', { id, identity, words, age: age.replace(/.{64}/g, '$&\n') })
    }),
}

/** The line after the passphrase is the recovery key or its words. */
async function tryKit(client: VaultClient, lines: InputLines): Promise<Outcome | Failure> {
  const kit = lines.text()
  if (kit === undefined) return fail('cli.vault.error.line-missing')
  const before = told(await client.ask('kit', {}))
  if (isFailure(before)) return before
  const done = told(await client.ask('kit-try', { kit }))
  if (isFailure(done)) return done
  const { tried } = before.value
  return {
    json: { ...done.value, before: tried },
    lines: (locale) => [say(locale, 'cli.vault.kit-tried', { id: done.value.id ?? '', before: tried === null ? 'never' : moment(tried) })],
  }
}

export const vaultShares: Command = {
  name: 'vault shares',
  usage: 'holdfast vault shares --vault DIR [--need 2 --of 3]',
  about: 'cli.about.vault.shares',
  options: { ...vaultOption, need: text, of: text },
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client }) => {
      const [need, of] = [Number(call.options.need ?? 2), Number(call.options.of ?? 3)]
      if (!Number.isInteger(need) || !Number.isInteger(of) || need < 0 || of < 0) return fail('vault.share-terms')
      const done = told(await client.ask('shares-new', { need, of }))
      if (isFailure(done)) return done
      const { set, shares } = done.value
      return {
        json: { set, need, of, shares },
        lines: (locale) => shares.flatMap((words, at) => [say(locale, 'cli.vault.share', { number: at + 1, of, set, need, words }), '']),
      }
    }),
}

export const vaultTravel: Command = {
  name: 'vault travel',
  usage: 'holdfast vault travel on --vault DIR | holdfast vault travel home --shares N --vault DIR',
  about: 'cli.about.vault.travel',
  options: { ...vaultOption, shares: text },
  positionals: [1, 1],
  run: async (call) => {
    const [how] = call.positionals
    if (how !== 'on' && how !== 'home') return fail('cli.vault.error.travel')
    return withVault(call, async ({ client, lines }) => {
      if (how === 'on') {
        const done = told(await client.ask('travel', {}))
        return isFailure(done)
          ? done
          : simple({ travelling: true, need: done.value.need }, 'cli.vault.travel.on', { need: done.value.need })
      }
      const passphrase = lines.next()
      if (!passphrase) return fail('cli.vault.error.line-missing')
      const done = told(await client.ask('home', { passphrase }))
      return isFailure(done) ? done : simple({ travelling: false }, 'cli.vault.travel.home')
    })
  },
}

export const vaultPasswd: Command = {
  name: 'vault passwd',
  usage: 'holdfast vault passwd --vault DIR [--kit | --shares N]',
  about: 'cli.about.vault.passwd',
  options: ways,
  positionals: [0, 0],
  run: (call) =>
    withVault(call, async ({ client, lines }) => {
      const passphrase = lines.isTerminal ? await lines.passphrase(true) : lines.next()
      if (!(passphrase instanceof Uint8Array)) return passphrase ?? fail('cli.vault.error.line-missing')
      const done = told(await client.ask('passphrase', { passphrase }))
      return isFailure(done) ? done : simple({ changed: true }, 'cli.vault.passwd')
    }),
}

export const vaultForget: Command = {
  name: 'vault forget',
  usage: 'holdfast vault forget --vault DIR --yes',
  about: 'cli.about.vault.forget',
  options: { ...vaultOption, yes: flag },
  positionals: [0, 0],
  run: async (call) => {
    if (call.options.yes !== true) return fail('cli.vault.forget.warning')
    return withVault(call, async ({ client }) => {
      const done = told(await client.ask('forget', {}))
      return isFailure(done) ? done : simple({ forgotten: true }, 'cli.vault.forget.done')
    })
  },
}

/** A case has a key of its own so that this can be done: without it the entries of the case are noise, here and in every later copy of the log. */
export const vaultDestroy: Command = {
  name: 'vault destroy',
  usage: 'holdfast vault destroy CASE --vault DIR --yes',
  about: 'cli.about.vault.destroy',
  options: { ...vaultOption, yes: flag },
  positionals: [1, 1],
  run: async (call) => {
    if (call.options.yes !== true) return fail('cli.vault.destroy.warning')
    return withVault(call, async ({ client, lines }) => {
      const id = idOf(lines.argument(call.positionals[0]))
      if (typeof id !== 'string') return id
      const done = told(await client.ask('case-shred', { case: id }))
      return isFailure(done) ? done : simple({ destroyed: id }, 'cli.vault.destroy.done')
    })
  },
}
