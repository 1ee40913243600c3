/** The weights of the tagger, as `tools/train-tagger.ts` writes them. */
export interface TaggerModel {
  /** Weight of each feature in thousandths of a nat: above zero speaks for taking the token out. */
  readonly weights: ReadonlyMap<string, number>
}

/** One feature a line: the feature, a tab, its weight. */
export function readModel(rows: string): TaggerModel {
  const weights = new Map<string, number>()
  for (const row of rows.split('\n')) {
    const tab = row.indexOf('\t')
    if (tab > 0) weights.set(row.slice(0, tab), Number(row.slice(tab + 1)))
  }
  return { weights }
}
