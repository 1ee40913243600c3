/** A question mark beside a heading: what this is and where it was decided, without leaving the screen. */
import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components'
import { useScreen } from '../screen.tsx'
import { useWords } from '../words.tsx'
import { type Topic, topics } from './topics.ts'

export function HelpTip({ topic }: { readonly topic: Topic }) {
  const words = useWords()
  const { openHelp } = useScreen()
  const title = words.say(`help.topic.${topic}`)
  const { decisions } = topics[topic]
  return (
    <DialogTrigger>
      <Button className="help-tip no-print" aria-label={words.say('help.about', { topic: title })}>
        ?
      </Button>
      <Popover className="popover help-pop" placement="bottom start">
        <Dialog className="help-dialog" aria-label={title}>
          {({ close }) => (
            <>
              <p>{words.say(`help.topic.${topic}.text`)}</p>
              {decisions.length > 0 ? (
                <p className="small quiet">
                  {words.say('help.basis')}: {decisions.join(', ')}
                </p>
              ) : null}
              <Button
                className="link"
                onPress={() => {
                  close()
                  openHelp(topic)
                }}
              >
                {words.say('help.more')}
              </Button>
            </>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  )
}
