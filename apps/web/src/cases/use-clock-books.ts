/** The agreements and laws the clock knows: part of the program and not of the file, so asked for once and the same for every case that is opened. */
import type { ClockBooks } from '@holdfast/desk/api'
import { useEffect, useState } from 'react'
import { ask } from '../desk.ts'

let known: ClockBooks | null = null
let asking: Promise<void> | null = null

/** Null until they are here; where the desk does not answer, the next screen asks again. */
export function useClockBooks(): ClockBooks | null {
  const [books, setBooks] = useState(known)
  useEffect(() => {
    if (books) return
    let isHere = true
    asking ??= ask<ClockBooks>('clock/books').then((answer) => {
      if (answer.ok) known = answer.value
      asking = null
    })
    void asking.then(() => {
      if (isHere) setBooks(known)
    })
    return () => {
      isHere = false
    }
  }, [books])
  return books
}
