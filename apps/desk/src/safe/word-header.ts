/** The header by which the process that holds the keys knows its parent. */
export const wordHeader = 'x-holdfast-word'
/** By this one that process says, with every answer, how long the log has become: so the parent knows that something was written, and not what. */
export const writtenHeader = 'x-holdfast-written'
