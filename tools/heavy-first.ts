/** The order of test files: those that take minutes begin first, so that no core waits at the end for one that began last. */
import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Longest first, as measured on two cores; what is not named here takes seconds. */
const heavy = [
  'e2e/screens',
  'e2e/file-journey',
  'e2e/redaction',
  'apps/cli/src/vault/vault-day',
  'e2e/documents',
  'e2e/law-journey',
  'e2e/naughty',
  'apps/desk/src/safe/safe-host',
  'apps/cli/src/cli',
  'apps/desk/src/vault/process/keeper',
]
const rooms = ['journeys', 'parts', 'pure']

export class HeavyFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number => {
      const at = heavy.findIndex((name) => moduleId.includes(`/${name}.test.`))
      return at >= 0 ? at : heavy.length + rooms.indexOf(project.name)
    }
    const usual = await super.sort(files)
    return usual
      .map((file, at) => ({ file, at }))
      .sort((a, b) => rank(a.file) - rank(b.file) || a.at - b.at)
      .map(({ file }) => file)
  }
}
