/** The people of a case: the family drawn, then everyone as a table; who is in the country of origin, and what would happen to them. */
import type { CaseView, KindName, Stored } from '@holdfast/desk/api'
import { HelpTip } from '../help/help-tip.tsx'
import { Outlined, Plain } from '../parts/buttons.tsx'
import { useShelf } from '../redact/shelf.tsx'
import { useWords } from '../words.tsx'
import { FamilyPicture } from './family-picture.tsx'
import { fieldName } from './field-name.ts'
import { RecordCard } from './record-card.tsx'
import { lineOf, shownName } from './value-text.ts'

interface Props {
  readonly view: CaseView
  readonly named: (id: string) => string
  readonly onNew: (kind: KindName, given?: Readonly<Record<string, string>>) => void
  readonly onChange: (record: Stored) => void
  readonly onRemoved: (record: Stored) => void
}

export function PeopleTab({ view, named, onNew, onChange, onRemoved }: Props) {
  const words = useWords()
  const { go } = useShelf()
  const people = view.records.filter(({ kind }) => kind === 'person')
  const ties = view.records.filter(({ kind }) => kind === 'relation')
  const contacts = view.records.filter(({ kind }) => kind === 'contact')
  return (
    <div className="tab-body">
      <div className="actions">
        <Outlined onPress={() => onNew('person')}>{words.say('file.people.add')}</Outlined>
        <Outlined onPress={() => onNew('relation')}>{words.say('file.people.tie')}</Outlined>
        <Outlined onPress={() => onNew('contact')}>{words.say('file.people.contact')}</Outlined>
      </div>
      {people.length === 0 ? <p className="empty-line">{words.say('file.people.empty')}</p> : null}
      <FamilyPicture family={view.family} risks={view.risks} />
      {view.risks.length > 0 ? (
        <section aria-labelledby="risks">
          <div className="title-line">
            <h2 id="risks">{words.say('file.risks')}</h2>
            <HelpTip topic="people" />
          </div>
          <div className="scroll">
            <table className="table">
              <thead>
                <tr>
                  <th scope="col">{words.code('cases.field.to')}</th>
                  <th scope="col">{words.code('cases.field.type')}</th>
                  <th scope="col">{words.code('cases.field.level')}</th>
                  <th scope="col">{fieldName(words, 'risk', 'until')}</th>
                  <th scope="col">
                    <span className="sr">{words.say('file.actions')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                {view.risks.map((risk) => (
                  <tr key={risk.relative}>
                    <th scope="row">{named(risk.relative)}</th>
                    <td>
                      {words.code(`cases.choice.relation.type.${risk.relation}`)}
                      {risk.countryKnown ? '' : ` · ${words.say('file.family.country-unknown')}`}
                      {ties.some((tie) => lineOf(tie, 'to') === risk.relative && view.places.some(({ record }) => record === tie.id)) ? (
                        <span className="flag small"> · {words.say('file.place.expired.short')}</span>
                      ) : null}
                    </td>
                    <td className={risk.level === 'none-known' ? '' : 'flag'}>
                      {risk.level ? words.code(`cases.choice.risk.level.${risk.level}`) : words.code(`cases.risk-state.${risk.state}`)}
                    </td>
                    <td>{risk.until ? words.day(risk.until, 'short') : '—'}</td>
                    <td>
                      <Plain onPress={() => onNew('risk', { person: risk.relative })}>{words.say('file.risks.assess')}</Plain>
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      ) : null}
      <div className="cards">
        {people.map((person) => (
          <section key={person.id} aria-label={shownName(person)}>
            <h2>
              {shownName(person)}{' '}
              <span className="quiet small">
                {lineOf(person, 'role') ? words.code(`cases.choice.person.role.${lineOf(person, 'role')}`) : ''}
              </span>
            </h2>
            <Plain
              onPress={() => go({ at: 'names', person: { id: person.id, case: view.record.id } })}
              name={words.say('names.screen.near.of', { name: shownName(person) })}
            >
              {words.say('names.screen.near')}
            </Plain>
            <RecordCard record={person} named={named} onChange={onChange} onRemoved={onRemoved} except={['pseudonym', 'role']} />
          </section>
        ))}
        {ties.map((tie, at) => (
          <section key={tie.id} aria-label={`${words.code('cases.kind.relation')} ${at + 1}`}>
            <h2>
              {named(lineOf(tie, 'of'))} — {named(lineOf(tie, 'to'))}
            </h2>
            <RecordCard record={tie} named={named} onChange={onChange} onRemoved={onRemoved} except={['of', 'to']} places={view.places} />
          </section>
        ))}
        {contacts.map((contact) => (
          <section key={contact.id} aria-label={lineOf(contact, 'name')}>
            <h2>{lineOf(contact, 'name')}</h2>
            <RecordCard record={contact} named={named} onChange={onChange} onRemoved={onRemoved} except={['name']} />
          </section>
        ))}
      </div>
    </div>
  )
}
