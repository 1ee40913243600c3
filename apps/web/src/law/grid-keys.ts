/** Moving from cell to cell by keyboard, as in any grid: arrows, Home and End in the row, with Ctrl in the whole. */
export interface Cell {
  readonly row: number
  readonly column: number
}

/** @returns the cell to go to; null where the key means nothing here */
export function moved(key: string, ctrl: boolean, at: Cell, rows: number, columns: number): Cell | null {
  const keep = (row: number, column: number): Cell => ({
    row: Math.max(0, Math.min(rows - 1, row)),
    column: Math.max(0, Math.min(columns - 1, column)),
  })
  switch (key) {
    case 'ArrowRight':
      return keep(at.row, at.column + 1)
    case 'ArrowLeft':
      return keep(at.row, at.column - 1)
    case 'ArrowDown':
      return keep(at.row + 1, at.column)
    case 'ArrowUp':
      return keep(at.row - 1, at.column)
    case 'PageDown':
      return keep(at.row + 7, at.column)
    case 'PageUp':
      return keep(at.row - 7, at.column)
    case 'Home':
      return keep(ctrl ? 0 : at.row, 0)
    case 'End':
      return keep(ctrl ? rows - 1 : at.row, columns - 1)
    default:
      return null
  }
}
