/** The header by which the process that holds the keys knows its parent. */
export const wordHeader = 'x-holdfast-word'
