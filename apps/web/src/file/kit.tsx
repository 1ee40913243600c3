/** The recovery kit, shown once, for paper. It is not kept: leaving the screen is the end of it. */
import { useState } from 'react'
import { Lead, Outlined } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'

export function Kit({ text, onDone }: { readonly text: string; readonly onDone: () => void }) {
  const words = useWords()
  const [written, setWritten] = useState(false)
  return (
    <section className="kit" aria-labelledby="kit">
      <h1 id="kit">{words.say('file.kit.title')}</h1>
      <p className="lead">{words.say('file.kit.lead')}</p>
      <pre className="kit-text">{text}</pre>
      <label className="kit-check">
        <input type="checkbox" checked={written} onChange={(event) => setWritten(event.target.checked)} autoComplete="off" />
        {words.say('file.kit.written')}
      </label>
      <div className="actions no-print">
        <Outlined onPress={() => print()}>{words.say('file.print')}</Outlined>
        <Lead onPress={onDone} isDisabled={!written}>
          {words.say('file.kit.done')}
        </Lead>
      </div>
    </section>
  )
}
