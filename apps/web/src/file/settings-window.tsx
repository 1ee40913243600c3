/** Settings of this window and what stands behind it: locking, language and colours, the devices that write into the file, the calendars dates are counted by. */
import type { CalendarYears, ClockSources, DeviceList } from '@holdfast/desk/api'
import { useEffect } from 'react'
import { Lead } from '../parts/buttons.tsx'
import { LookChoices } from '../parts/look-choices.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { Sources } from '../parts/sources.tsx'
import { lastOf, useAsked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'
import { Section } from './setting-section.tsx'
import { useFile, useView } from './use-file.tsx'

export function LockSetting() {
  const words = useWords()
  const { lock, status } = useFile()
  return (
    <Section part="lock">
      <p>{status?.locksIn == null ? '' : words.say('file.open.minutes', { n: Math.max(1, Math.ceil(status.locksIn / 60)) })}</p>
      <div className="actions">
        <Lead onPress={() => void lock()}>{words.say('file.settings.lock.go')}</Lead>
        <kbd>Ctrl Alt L</kbd>
      </div>
    </Section>
  )
}

export const LookSetting = () => (
  <Section part="look">
    <LookChoices />
  </Section>
)

export function DeviceSetting() {
  const words = useWords()
  const { value, failure } = useView<DeviceList>('vault/keep/devices')
  return (
    <Section part="devices">
      {failure && !value ? <FailureNotice failure={failure} /> : null}
      {!value && !failure ? <Skeleton lines={2} /> : null}
      {value ? (
        <>
          <div className="scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{words.say('file.devices.device')}</th>
                  <th scope="col">{words.say('file.devices.entries')}</th>
                  <th scope="col">{words.say('file.devices.last')}</th>
                </tr>
              </thead>
              <tbody>
                {value.devices.map((device) => (
                  <tr key={device.id}>
                    <th scope="row">
                      <code>{device.id.slice(0, 8)}</code> {device.isThis ? words.say('file.devices.this') : ''}
                    </th>
                    <td>{words.number(device.entries)}</td>
                    <td>{device.last === null ? words.say('file.devices.long-ago') : words.when(device.last)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className="small quiet">{words.say('file.devices.code')}</p>
          <p className="state-code">{value.code}</p>
        </>
      ) : null}
    </Section>
  )
}

export function CalendarSetting() {
  const words = useWords()
  const sources = useAsked<ClockSources>()
  const { put } = sources
  useEffect(() => void put('clock/sources'), [put])
  const known = lastOf(sources.asked)
  const years = known?.calendars[0]?.years.map(({ year }) => year) ?? []
  return (
    <Section part="calendars" isWide>
      {sources.asked.state === 'failed' ? <FailureNotice failure={sources.asked.failure} /> : null}
      {known ? (
        <div className="scroll">
          <table className="table stacks calendars">
            <thead>
              <tr>
                <th scope="col">{words.say('file.calendars.calendar')}</th>
                {years.map((year) => (
                  <th scope="col" key={year}>
                    {year}
                  </th>
                ))}
                <th scope="col">{words.say('app.sources')}</th>
              </tr>
            </thead>
            <tbody>
              {known.calendars.map((calendar) => (
                <CalendarRow key={calendar.id} calendar={calendar} />
              ))}
            </tbody>
          </table>
        </div>
      ) : (
        <Skeleton lines={4} />
      )}
    </Section>
  )
}

function CalendarRow({ calendar }: { readonly calendar: CalendarYears }) {
  const words = useWords()
  return (
    <tr>
      <th scope="row">
        {words.of(calendar.name)}
        <span className="small quiet">
          {calendar.known
            ? words.say('file.calendars.known', {
                from: words.day(calendar.known.from, 'short'),
                to: words.day(calendar.known.to, 'short'),
              })
            : ''}
          {calendar.movesLater ? '' : ` ${words.say('file.calendars.weak')}`}
        </span>
      </th>
      {calendar.years.map(({ year, state }) => (
        <td key={year} className={`year is-${state}`} data-label={String(year)}>
          {words.say(`file.calendars.${state}`)}
        </td>
      ))}
      <td>
        <Sources status={calendar.status} sources={calendar.sources} />
      </td>
    </tr>
  )
}
