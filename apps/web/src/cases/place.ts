/** Where one is among the cases. `turn` grows with every wish to go there again: the same wish twice is heard twice. */
import type { Paper } from '../redact/shelf.tsx'

export type CaseTab = 'clock' | 'timeline' | 'people' | 'documents' | 'consent' | 'history'
export const caseTabs: readonly CaseTab[] = ['clock', 'timeline', 'people', 'documents', 'consent', 'history']

export type Place =
  | { readonly at: 'list'; readonly find?: number }
  | { readonly at: 'new'; readonly draft?: string }
  | { readonly at: 'import' }
  | { readonly at: 'conflicts' }
  | { readonly at: 'settings' }
  /** Ids only: a place outlives the lock. */
  | { readonly at: 'redact'; readonly paper?: Paper }
  | { readonly at: 'names'; readonly person?: { readonly id: string; readonly case: string } }
  | {
      readonly at: 'case'
      readonly id: string
      /** A document to open at once, and the words to be found in it. */
      readonly found?: { readonly document: string; readonly sought: string }
      readonly tab?: CaseTab
      /** The line for a new fact gets the keyboard. */
      readonly fact?: boolean
      /** A form that was left half written goes on. */
      readonly draft?: string
      readonly turn?: number
    }
