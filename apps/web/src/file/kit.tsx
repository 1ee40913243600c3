/** The recovery kit, shown once, for paper. It is not kept: leaving the screen is the end of it. */
import type { KitPaper } from '@holdfast/desk/api'
import { useEffect, useRef, useState } from 'react'
import { Checkbox } from 'react-aria-components'
import { Lead, Outlined } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'

export function Kit({ kit, onDone }: { readonly kit: KitPaper; readonly onDone: () => void }) {
  const words = useWords()
  const [written, setWritten] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  // Far down in the settings it is asked for, and its beginning is what must not be missed.
  useEffect(() => {
    scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <section className="kit" aria-labelledby="kit">
      <h1 id="kit" ref={title} tabIndex={-1}>
        {words.say('file.kit.title')}
      </h1>
      <p className="lead">{words.say('file.kit.lead')}</p>
      <p>{words.say('file.kit.number', { id: kit.id })}</p>
      <ol className="kit-words" lang="en">
        {kit.words.split(/\s+/).map((word, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a word may stand twice, its place is what tells
          <li key={i}>{word}</li>
        ))}
      </ol>
      <h2>{words.say('file.kit.stock')}</h2>
      <p>{words.say('file.kit.stock.how')}</p>
      <pre className="kit-text">{kit.identity}</pre>
      <pre className="kit-text kit-age">{(kit.age.match(/.{1,8}/g) ?? []).join(' ')}</pre>
      <Checkbox className="check" isSelected={written} onChange={setWritten}>
        <span className="box" aria-hidden="true" />
        {words.say('file.kit.written')}
      </Checkbox>
      <div className="actions no-print">
        <Outlined onPress={() => print()}>{words.say('file.print')}</Outlined>
        <Lead onPress={onDone} isDisabled={!written}>
          {words.say('file.kit.done')}
        </Lead>
      </div>
    </section>
  )
}
