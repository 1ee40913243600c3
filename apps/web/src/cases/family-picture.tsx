/** The family, drawn: generations in rows, the person at risk in the middle; where someone is in the country of origin the node is ringed. Its twin is the table. */
import type { Family, FamilyRisk } from '@holdfast/desk/api'
import { useWords } from '../words.tsx'

const [wide, tall, nodeW, nodeH] = [168, 112, 140, 56]

export function FamilyPicture({ family, risks }: { readonly family: Family; readonly risks: readonly FamilyRisk[] }) {
  const words = useWords()
  if (family.nodes.length < 2) return null
  const columns = family.nodes.map(({ column }) => column)
  const rows = family.nodes.map(({ row }) => row)
  const [left, top] = [Math.min(...columns), Math.min(...rows)]
  const width = (Math.max(...columns) - left) * wide + nodeW + 24
  const height = (Math.max(...rows) - top) * tall + nodeH + 24
  const at = (id: string) => {
    const node = family.nodes.find(({ person }) => person === id)
    return node ? { x: (node.column - left) * wide + 12, y: (node.row - top) * tall + 12 } : null
  }
  const danger = new Map(risks.map((risk) => [risk.relative, risk]))
  return (
    <svg
      className="family"
      viewBox={`0 0 ${width} ${height}`}
      style={{ maxWidth: width }}
      role="img"
      aria-label={words.say('file.family.picture', { n: family.nodes.length })}
    >
      {family.ties.map((tie) => {
        const [a, b] = [at(tie.of), at(tie.to)]
        return a && b ? (
          <line key={tie.record} x1={a.x + nodeW / 2} y1={a.y + nodeH / 2} x2={b.x + nodeW / 2} y2={b.y + nodeH / 2} className="tie" />
        ) : null
      })}
      {family.nodes.map((node) => {
        const place = at(node.person)
        const risk = danger.get(node.person)
        return place ? (
          <g
            key={node.person}
            transform={`translate(${place.x} ${place.y})`}
            className={`kin ${node.main ? 'main' : ''} ${risk ? 'there' : ''}`}
          >
            <rect width={nodeW} height={nodeH} rx="8" />
            <text x={nodeW / 2} y="24" textAnchor="middle" className="who">
              {shortened(node.name)}
            </text>
            <text x={nodeW / 2} y="42" textAnchor="middle" className="where">
              {node.main ? '' : node.country ? words.state(node.country).slice(0, 20) : words.say('file.family.country-unknown')}
            </text>
          </g>
        ) : null
      })}
    </svg>
  )
}

/** As much of a name as its box holds: capitals and syllables of Hangul take more of it than small letters. Never half a sign. */
function shortened(name: string): string {
  let left = 16
  const signs = [...name]
  const at = signs.findIndex((sign) => {
    left -= sign >= '\u1100' ? 2 : /[\p{Lu}mw@%]/u.test(sign) ? 1.5 : 1
    return left < 0
  })
  return at < 0 ? name : `${signs.slice(0, Math.max(1, at - 1)).join('')}…`
}
