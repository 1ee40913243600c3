/** The board from case files a person opens, for those who keep no safe here and for files from elsewhere: everyone at risk, the least time first. */
import type { BoardExample, Case, TodayAnswer, TodayRequest } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { Button, DropZone, FileTrigger, isFileDropItem, Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { Temporal } from 'temporal-polyfill'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { FailureNotice, Notice } from '../parts/notice.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useGuard } from '../room.ts'
import { useWords } from '../words.tsx'
import { TodayBoard } from './board.tsx'
import { BoardTable } from './board-table.tsx'
import { caseOf, type OpenedFile, openCaseFile } from './case-files.ts'

const everyMs = 60_000

export function TodayScreen({ isHere, onOpen }: { readonly isHere: boolean; readonly onOpen: (opened: Case) => void }) {
  const words = useWords()
  const [files, setFiles] = useState<readonly OpenedFile[]>([])
  const [gone, setGone] = useState<readonly OpenedFile[] | null>(null)
  const board = useAsked<TodayAnswer>()
  const example = useAsked<BoardExample>()
  useGuard(files.length > 0)
  const cases = files.flatMap((file) => file.cases ?? [])
  const asked = cases.length > 0 ? JSON.stringify({ cases, locale: words.locale } satisfies TodayRequest) : null
  const { put, forget } = board
  useEffect(() => {
    if (asked === null) {
      forget()
      return
    }
    const send = () => void put('clock/today', JSON.parse(asked) as TodayRequest)
    send()
    const again = isHere ? setInterval(send, everyMs) : undefined
    return () => clearInterval(again)
  }, [asked, isHere, put, forget])

  const add = async (chosen: readonly Pick<File, 'size' | 'text'>[]) => {
    const from = files.length
    const opened = await Promise.all(chosen.map((file, i) => openCaseFile(file, from + i + 1)))
    setGone(null)
    setFiles((last) => [...last, ...opened])
  }
  const tryExample = async () => {
    const found = await example.put('clock/board-example')
    if (found) setFiles([{ number: 1, cases: found.cases }])
  }
  const found = lastOf(board.asked)
  const rows = found?.rows ?? []
  const unread = [
    ...files.filter((file) => file.cases === null).map(({ number }) => ({ number, code: 'today.error.no-json' })),
    ...(found?.refused ?? []).map(({ at, code }) => ({ number: fileAt(files, at), code })),
  ]
  const open = (id: string) => {
    const one = caseOf(cases, id)
    if (one) onOpen(one)
  }
  const opener = (look: 'button' | 'button lead', label: string) => (
    <FileTrigger allowsMultiple acceptedFileTypes={['application/json', '.json']} onSelect={(chosen) => void add([...(chosen ?? [])])}>
      <Button className={look}>{label}</Button>
    </FileTrigger>
  )
  return (
    <DropZone
      className="tb"
      aria-label={words.say('screen.today.empty.drop')}
      onDrop={async (event) => add(await Promise.all(event.items.filter(isFileDropItem).map((item) => item.getFile())))}
    >
      <header className="tb-head">
        <div>
          <h2>{words.say('screen.today.files')}</h2>
          <p className="lead no-print">{words.say('screen.today.lead')}</p>
        </div>
        {rows.length > 0 ? <Standing rows={rows} /> : null}
      </header>
      {board.asked.state === 'failed' ? (
        <FailureNotice failure={board.asked.failure}>
          <Outlined onPress={() => (asked === null ? undefined : void put('clock/today', JSON.parse(asked)))}>
            {words.say('app.again')}
          </Outlined>
        </FailureNotice>
      ) : null}
      {unread.length > 0 ? (
        <Notice kind="warn">
          <p>{words.say('screen.today.refused', { count: unread.length })}</p>
          <ul className="lines">
            {unread.map(({ number, code }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: one file can be refused twice for the same reason
              <li key={`${number}-${code}-${i}`}>
                {words.say('screen.today.file', { number })}: {words.code(code, { at: '', known: '' })}
              </li>
            ))}
          </ul>
        </Notice>
      ) : null}
      {rows.length > 0 ? (
        <Tabs className="tb-tabs">
          <TabList className="tabs no-print" aria-label={words.say('screen.today.title')}>
            <Tab id="board" className="tab">
              {words.say('screen.today.as-board')}
            </Tab>
            <Tab id="table" className="tab">
              {words.say('screen.today.as-table')}
            </Tab>
          </TabList>
          <TabPanel id="board">
            <TodayBoard rows={rows} onOpen={open} />
          </TabPanel>
          <TabPanel id="table">
            <BoardTable rows={rows} />
          </TabPanel>
        </Tabs>
      ) : (
        <section className="tb-empty" aria-labelledby="tb-empty">
          <h3 id="tb-empty">{words.say('screen.today.empty')}</h3>
          <p>{words.say('screen.today.empty.how')}</p>
          <div className="actions">
            {opener('button lead', words.say('screen.today.open'))}
            <Plain onPress={() => void tryExample()}>{words.say('screen.today.example')}</Plain>
          </div>
        </section>
      )}
      {files.length > 0 ? (
        <div className="actions no-print">
          {rows.length > 0 ? opener('button', words.say('screen.today.more')) : null}
          <Plain
            onPress={() => {
              setGone(files)
              setFiles([])
            }}
          >
            {words.say('screen.today.clear')}
          </Plain>
          {rows.length > 0 ? <Plain onPress={() => print()}>{words.say('app.print')}</Plain> : null}
        </div>
      ) : null}
      <p className="undo" role="status">
        {gone ? (
          <>
            {words.say('screen.today.cleared')}{' '}
            <Plain
              onPress={() => {
                setFiles(gone)
                setGone(null)
              }}
            >
              {words.say('app.undo')}
            </Plain>
          </>
        ) : null}
      </p>
    </DropZone>
  )
}

function Standing({ rows }: { readonly rows: TodayAnswer['rows'] }) {
  const words = useWords()
  const [first] = rows
  const zone = Temporal.Now.timeZoneId()
  const pressing = rows.filter((row) => row.press === 'now').length
  return (
    <p className="tb-standing" role="status">
      <strong>{words.say('screen.today.count', { count: rows.length })}</strong>
      {pressing > 0 ? <strong className="late">{words.say('screen.today.pressing', { count: pressing })}</strong> : null}
      <span className="small quiet">
        {first ? words.say('screen.today.as-of', { moment: words.moment(first.now, zone, 'plain'), zone: words.zone(zone) }) : ''}
      </span>
    </p>
  )
}

/** The file a place among all cases lies in. */
function fileAt(files: readonly OpenedFile[], at: number): number {
  let left = at
  for (const file of files) {
    const count = file.cases?.length ?? 0
    if (left < count) return file.number
    left -= count
  }
  return files.at(-1)?.number ?? 0
}
