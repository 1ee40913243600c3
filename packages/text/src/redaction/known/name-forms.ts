/** One door to the names of this room: every form of a person's name, so that redaction does not care how they are made. */
import { type MayStand, nameForms } from '../../names/forms.ts'

/** Most forms taken of one name: the plainest come first. */
const most = 1500

export const personForms = (name: string, mayStand?: MayStand): readonly string[] =>
  nameForms(name, most, mayStand).map((form) => form.text)
