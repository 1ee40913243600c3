import type { BuildOptions } from 'esbuild'

/** Goes in by one of the ways: what the source exports. */
export function enter(entry: string): Promise<Record<string, unknown>>
/** The folder with what was made of the sources as they stand; undefined where that cannot be. */
export function madeOf(from: string): Promise<string | undefined>
/** A name for the state of the sources: another after any change. */
export function stateOf(from: string): string
/** How esbuild puts sources of ours together. */
export function howToMake(from: string, files: readonly string[]): BuildOptions
