/** The register to take away, whole: for researchers who work without us. */
import type { ExportAnswer, ExportRequest } from '@holdfast/desk/api'
import { Plain } from '../parts/buttons.tsx'
import { FailureNotice } from '../parts/notice.tsx'
import { useAsked } from '../parts/use-asked.ts'
import { useWords } from '../words.tsx'
import { saveFile } from './save-file.ts'

const files: readonly ExportRequest[] = [
  { format: 'json', of: 'register' },
  { format: 'json', of: 'obligations' },
  { format: 'csv', of: 'instruments' },
  { format: 'csv', of: 'findings' },
  { format: 'csv', of: 'limits' },
  { format: 'csv', of: 'risks' },
  { format: 'csv', of: 'lifecycle' },
  { format: 'csv', of: 'obligations' },
]

export function ExportFiles() {
  const words = useWords()
  const { asked, put } = useAsked<ExportAnswer>()
  const take = async (wanted: ExportRequest) => {
    const file = await put('law/export', wanted)
    if (file) saveFile(file)
  }
  return (
    <details className="exports no-print">
      <summary>{words.say('screen.export.title')}</summary>
      <p className="small quiet">{words.say('screen.export.about')}</p>
      <ul>
        {files.map((file) => (
          <li key={`${file.of}.${file.format}`}>
            <Plain onPress={() => void take(file)}>
              {file.of}.{file.format}
            </Plain>
            <span className="small quiet">{words.code(`screen.export.of.${file.of}`)}</span>
          </li>
        ))}
      </ul>
      {asked.state === 'failed' ? <FailureNotice failure={asked.failure} /> : null}
    </details>
  )
}
