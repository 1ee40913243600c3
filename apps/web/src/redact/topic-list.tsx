/** What no machine finds well: six topics a person reads the whole text for and ticks, with the places a word gave a hint of. */
import type { PromptTopic } from '@holdfast/desk/api'
import { Checkbox } from 'react-aria-components'
import { Plain } from '../parts/buttons.tsx'
import { useWords } from '../words.tsx'
import { topics, type Work } from './work.ts'

interface Props {
  readonly work: Work
  readonly onTick: (topic: PromptTopic, isRead: boolean) => void
  readonly onWalk: (topic: PromptTopic) => void
}

export function TopicList({ work, onTick, onWalk }: Props) {
  const words = useWords()
  return (
    <section className="rd-topics" aria-labelledby="rd-topics-title">
      <h3 id="rd-topics-title">{words.say('redact.topics')}</h3>
      <p className="small quiet">{words.say('redact.topics.why')}</p>
      <ul>
        {topics.map((topic) => {
          const places = work.items.filter((item) => item.origin === 'prompt' && item.topic === topic)
          const name = words.code(`redaction.prompt.${topic}`)
          return (
            <li key={topic}>
              <Checkbox className="check" isSelected={work.readFor.includes(topic)} onChange={(isRead) => onTick(topic, isRead)}>
                <span className="box" aria-hidden="true" />
                {name}
              </Checkbox>
              {places.length > 0 ? (
                <Plain
                  onPress={() => onWalk(topic)}
                  name={`${words.say('redact.topic.found', { n: places.length })} · ${words.say('redact.topic.walk', { topic: name })}`}
                >
                  {words.say('redact.topic.found', { n: places.length })}
                </Plain>
              ) : (
                <span className="small quiet">{words.say('redact.topic.found', { n: 0 })}</span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}
